#!/usr/bin/env python3
"""book.py [--bomb|--doctype] FILE: an .xlsx workbook with two sheets, as a spreadsheet writes it, or one
that means harm."""

import sys
import zipfile

NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WORDS = ["日期", "指标", "数值", "备注", "小组节数", "满意度"]


def shared(*numbers):
    return "".join(f'<c t="s"><v>{n}</v></c>' for n in numbers)


def row(number, cells):
    return f'<row r="{number}">{cells}</row>'


FIRST = [
    row(1, shared(0, 1, 2, 3)),
    row(3, '<c r="A3" s="1"><v>46082</v></c><c r="B3" t="s"><v>4</v></c><c r="C3"><v>3</v></c>'
           '<c r="D3" t="inlineStr"><is><r><t>第一</t></r><r><t>次</t></r></is></c>'),
    row(4, '<c r="A4" s="2"><v>46083.5</v></c><c r="B4" t="s"><v>4</v></c><c r="C4"><f>1+1.5</f><v>2.5</v></c>'),
    row(5, '<c r="A5" t="str"><v>2026/3/5</v></c><c r="B5" t="s"><v>5</v></c><c r="C5" t="str"><v>45/60</v></c>'),
    '<row r="6"><c r="A6" s="1"/><c r="B6"/></row>',
]
SECOND = [
    row(1, shared(0, 1, 2)),
    row(2, '<c s="1"><v>46060</v></c><c t="s"><v>4</v></c><c><v>7</v></c>'),
    row(3, '<c s="1"><v>46061</v></c><c t="s"><v>5</v></c><c s="1"><v>46085</v></c>'),
    row(4, '<c s="1"><v>46062</v></c><c t="e"><v>#N/A</v></c><c s="3"><v>0.75</v></c>'),
]


def sheet(rows):
    return f'{HEAD}<worksheet {NS}><sheetData>{"".join(rows)}</sheetData></worksheet>'


def parts(first):
    yield "[Content_Types].xml", HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    yield "_rels/.rels", (f'{HEAD}<Relationships><Relationship Id="rId1" Type="{REL}/officeDocument" '
                          'Target="xl/workbook.xml"/></Relationships>')
    yield "xl/workbook.xml", (f'{HEAD}<workbook {NS} xmlns:r="{REL}"><sheets><sheet name="三月表" sheetId="1" r:id="rId1"/>'
                              '<sheet name="二月" sheetId="2" r:id="rId2"/></sheets></workbook>')
    yield "xl/_rels/workbook.xml.rels", (
        f'{HEAD}<Relationships><Relationship Id="rId1" Type="{REL}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{REL}/worksheet" Target="worksheets/sheet2.xml"/>'
        f'<Relationship Id="rId3" Type="{REL}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId4" Type="{REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>')
    yield "xl/styles.xml", (f'{HEAD}<styleSheet {NS}><numFmts count="1"><numFmt numFmtId="176" '
                            'formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts><cellXfs><xf numFmtId="0"/>'
                            '<xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="9"/></cellXfs></styleSheet>')
    yield "xl/sharedStrings.xml", f'{HEAD}<sst {NS}>{"".join(f"<si><t>{w}</t></si>" for w in WORDS)}</sst>'
    yield "xl/worksheets/sheet1.xml", first
    yield "xl/worksheets/sheet2.xml", sheet(SECOND)


def main():
    first = sheet(FIRST)
    if sys.argv[1] == "--bomb":
        first = sheet([" " * (64 << 20)])
    elif sys.argv[1] == "--doctype":
        first = '<!DOCTYPE worksheet [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + first
    with zipfile.ZipFile(sys.argv[-1], "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts(first):
            book.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    main()
