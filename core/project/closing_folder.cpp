#include "core/project/closing_folder.hpp"

#include <algorithm>
#include <set>

#include "core/base/text.hpp"
#include "core/plan/lists.hpp"

namespace sw::project {

namespace {

constexpr std::size_t kLongest = 120;  // bytes; three of them and the date fit in a name

bool is_forbidden(char c) {
  return static_cast<unsigned char>(c) < 0x20U || c == 0x7F ||
         std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
}

// Cut at a character, so that what is left is UTF-8.
std::string_view cut(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) {
    return text;
  }
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) {
    --bytes;
  }
  return text.substr(0, bytes);
}

struct Parts {
  std::string_view stem, ending;  // ".pdf"; empty where there is none
};

Parts parts_of(std::string_view name) {
  constexpr std::size_t kLongestEnding = 10;
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || name.size() - dot > kLongestEnding) {
    return {name, {}};
  }
  return {name.substr(0, dot), name.substr(dot)};
}

std::string two_digits(std::size_t number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

// "Report.pdf" and "report.PDF" are one file on some systems.
std::string folded(std::string text) {
  for (char& c : text) {
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return text;
}

std::vector<std::string> folders_of(const plan::Plan& plan) {
  std::vector<std::string> folders;
  for (const plan::ListEntry& kind : plan.document_kinds) {
    if (!trim(kind.folder).empty() &&
        std::find(folders.begin(), folders.end(), kind.folder) == folders.end()) {
      folders.push_back(kind.folder);
    }
  }
  return folders;
}

// The folder of a document, with its number.
std::string folder_of(const plan::Plan& plan,
                      const std::vector<std::string>& folders,
                      const Document& document,
                      Lang lang) {
  const plan::ListEntry* kind = plan::find_entry(plan.document_kinds, document.kind);
  if (kind != nullptr && !trim(kind->folder).empty()) {
    const auto place = std::find(folders.begin(), folders.end(), kind->folder) - folders.begin();
    return two_digits(static_cast<std::size_t>(place) + 1) + " " + safe_name(kind->folder);
  }
  const std::size_t number = folders.size() + static_cast<std::size_t>(document.stage) + 1;
  return two_digits(number) + " " + std::string(title_of(document.stage).in(lang));
}

std::string unused(const std::string& folder,
                   const std::string& name,
                   std::set<std::string>& used) {
  const Parts parts = parts_of(name);
  std::string path = folder + "/" + name;
  for (int copy = 2; !used.insert(folded(path)).second; ++copy) {
    path = folder + "/" + std::string(parts.stem) + "-" + std::to_string(copy) +
           std::string(parts.ending);
  }
  return path;
}

}  // namespace

std::string safe_name(std::string_view text) {
  std::string name = printable_line(text);
  std::replace_if(name.begin(), name.end(), is_forbidden, '_');
  for (char& c : name) {
    if (c != '.') {
      break;
    }
    c = '_';
  }
  const Parts parts = parts_of(name);
  std::string out(cut(parts.stem, kLongest - parts.ending.size()));
  out += parts.ending;
  while (!out.empty() && (out.back() == '.' || out.back() == ' ')) {
    out.pop_back();
  }
  return out.empty() ? "_" : out;
}

std::vector<FiledDocument> closing_folder(const plan::Plan& plan,
                                          const std::vector<Document>& documents,
                                          Lang lang) {
  const std::vector<std::string> folders = folders_of(plan);
  std::vector<std::pair<std::string, const Document*>> placed;
  for (const Document& one : documents) {
    placed.emplace_back(folder_of(plan, folders, one, lang), &one);
  }
  std::stable_sort(placed.begin(), placed.end(), [](const auto& one, const auto& other) {
    return one.first < other.first;
  });
  std::set<std::string> used;
  std::vector<FiledDocument> filed;
  for (const auto& [folder, document] : placed) {
    const std::string name = document->date.to_string() + "_" +
                             safe_name(plan::titled(plan.document_kinds, document->kind)) + "_" +
                             safe_name(document->file.name);
    filed.push_back({document, unused(folder, name, used)});
  }
  return filed;
}

}  // namespace sw::project
