#include "cli/project/closing_export.hpp"

#include <algorithm>
#include <system_error>
#include <vector>

#include <unistd.h>

#include "cli/project/register.hpp"
#include "core/base/file.hpp"
#include "core/base/text.hpp"
#include "core/plan/lists.hpp"
#include "core/project/closing_folder.hpp"
#include "core/render/render.hpp"
#include "core/store/evidence.hpp"
#include "core/store/sha256.hpp"
#include "core/tableio/pack.hpp"

namespace sw::cli {

namespace {

namespace fs = std::filesystem;
using project::Document;
using project::FiledDocument;

constexpr Text kFolderThere{"{0} 已经有了", "{0} is there already"};
constexpr Text kNotEmpty{"{0} 不是空文件夹", "{0} is not empty"};
constexpr Text kOtherName{"换一个名字；已有的不会被覆盖",
                          "choose another name: nothing is overwritten"};
constexpr Text kLost{"材料 {0}（记录 {1}）保存的文件不见了或被改过",
                     "the kept file of {0} (record {1}) is missing or was altered"};
constexpr Text kCheck{"sw store check 查出全部；重新归档后再导出",
                      "sw store check finds them all; file it anew, then export"};
constexpr Text kIndexName{"目录.md", "index.md"};
constexpr Text kFiles{"文件", "Files"};
constexpr Text kFile{"文件", "File"};
constexpr Text kDate{"日期", "Date"};
constexpr Text kKind{"材料", "Document"};
constexpr Text kStage{"环节", "Stage"};
constexpr Text kNote{"备注", "Note"};
constexpr Text kConfidential{"密", "confidential"};
constexpr Text kLeftOut{"另有 {0} 份保密材料没有收入；要收入，导出时加 --with-confidential。",
                        "Confidential documents that were left out: {0}. To put them in, export "
                        "with --with-confidential."};
constexpr Text kWithConfidential{"本文件夹收有 {0} 份保密材料，请妥善保管。",
                                 "This folder has confidential documents ({0}); keep it safe."};
constexpr Text kSums{"核对文件：sha256sum -c SHA256SUMS",
                     "To check the files: sha256sum -c SHA256SUMS"};
constexpr Text kNoFiles{"没有已归档的材料。", "No documents are filed."};

// What goes into the folder, whatever form it takes.
struct Contents {
  std::vector<tableio::PackPart> parts;
  bool is_private = false;
};

doc::Table table_of(const App& app,
                    const plan::Plan& plan,
                    const std::vector<FiledDocument>& filed) {
  doc::Table table;
  for (const Text title : {kFile, kDate, kKind, kStage, kNote}) {
    table.columns.push_back({app.in(title), doc::Align::left, 0});
  }
  for (const FiledDocument& one : filed) {
    const Document& document = *one.document;
    std::string note = document.note;
    if (document.confidential) {
      note = app.in(kConfidential) + (note.empty() ? "" : " " + note);
    }
    table.rows.push_back({{doc::cell(one.path),
                           doc::cell(document.date.to_string()),
                           doc::cell(plan::titled(plan.document_kinds, document.kind)),
                           doc::cell(app.in(project::title_of(document.stage))),
                           doc::cell(printable_line(note))},
                          0,
                          false});
  }
  return table;
}

std::string index_of(const App& app,
                     const plan::Plan& plan,
                     doc::Document index,
                     const std::vector<FiledDocument>& filed,
                     std::size_t left_out) {
  const auto secret = std::count_if(
      filed.begin(), filed.end(), [](const auto& one) { return one.document->confidential; });
  index.add(doc::Heading{2, app.in(kFiles)});
  if (filed.empty()) {
    index.add(doc::Paragraph{app.in(kNoFiles), doc::Tone::plain});
  } else {
    index.add(table_of(app, plan, filed));
  }
  if (left_out > 0) {
    index.add(doc::Paragraph{app.in(say(kLeftOut, left_out)), doc::Tone::plain});
  }
  if (secret > 0) {
    index.add(doc::Paragraph{app.in(say(kWithConfidential, secret)), doc::Tone::plain});
  }
  index.add(doc::Paragraph{app.in(kSums), doc::Tone::plain});
  return render::markdown(index);
}

void add_file(App& app, const FiledDocument& one, Contents& contents, std::string& sums) {
  const Document& document = *one.document;
  if (store::verify_evidence(app.evidence_folder(), document.file) != store::EvidenceState::sound) {
    throw Error(ErrorKind::store,
                say(kLost, printable_line(document.file.name), document.record),
                say(kCheck));
  }
  const fs::path file = app.evidence_folder() / document.file.hash;
  sums += store::sha256_of_file(file) + "  " + one.path + "\n";
  contents.parts.push_back({one.path, file, {}});
  contents.is_private = contents.is_private || document.confidential;
}

bool is_zip(const fs::path& target) {
  std::string ending = target.extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return ending == ".zip";
}

void require_free(const fs::path& target, bool zip) {
  std::error_code fault;
  const fs::file_status status = fs::symlink_status(target, fault);
  if (!fs::exists(status)) {
    return;
  }
  if (zip || !fs::is_directory(status)) {
    throw Error(
        ErrorKind::input, say(kFolderThere, printable_line(target.string())), say(kOtherName));
  }
  if (!fs::is_empty(target, fault)) {
    throw Error(ErrorKind::input, say(kNotEmpty, printable_line(target.string())), say(kOtherName));
  }
}

// What is being made, beside its place; goes where it is not finished.
class Draft {
 public:
  explicit Draft(const fs::path& target)
      : target_(target),
        path_(target.parent_path() /
              ("." + target.filename().string() + "." + std::to_string(::getpid()))) {}
  ~Draft() {
    std::error_code fault;
    fs::remove_all(path_, fault);
  }
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;

  const fs::path& path() const { return path_; }
  void finish() const {
    if (::rename(path_.c_str(), target_.c_str()) != 0) {
      throw_file_error(target_, errno);
    }
  }

 private:
  fs::path target_, path_;
};

void make_file(const fs::path& path, const tableio::PackPart& part, bool is_private) {
  const unsigned mode = is_private ? 0600 : 0644;
  if (part.file.empty()) {
    write_file(path, part.bytes, mode);
    return;
  }
  std::error_code fault;
  if (!fs::copy_file(part.file, path, fault)) {
    throw_file_error(path, fault.value());
  }
  fs::permissions(path, static_cast<fs::perms>(mode), fault);
}

void make_in(const fs::path& folder, const Contents& contents) {
  const unsigned mode = contents.is_private ? 0700 : 0755;
  make_folder(folder, mode);
  for (const tableio::PackPart& part : contents.parts) {
    const fs::path path = folder / fs::path(part.name);
    make_folder(path.parent_path(), mode);
    make_file(path, part, contents.is_private);
  }
}

}  // namespace

ClosingExport export_closing(App& app,
                             const plan::Plan& plan,
                             const plan::Project& project,
                             const doc::Document& checklist,
                             const std::string& name,
                             bool with_confidential) {
  fs::path target = fs::path(name).lexically_normal();
  if (!target.has_filename()) {
    target = target.parent_path();  // "folder/"
  }
  const bool zip = is_zip(target);
  require_free(target, zip);
  std::vector<Document> documents = documents_of(project_register(app), project.id, app.today());
  const std::size_t all = documents.size();
  if (!with_confidential) {
    std::erase_if(documents, [](const Document& one) { return one.confidential; });
  }
  const std::vector<FiledDocument> filed = closing_folder(plan, documents, app.lang);
  Contents contents;
  std::string sums;
  for (const FiledDocument& one : filed) {
    add_file(app, one, contents, sums);
  }
  const std::string index = index_of(app, plan, checklist, filed, all - documents.size());
  sums += store::sha256_of(index) + "  " + app.in(kIndexName) + "\n";
  contents.parts.push_back({app.in(kIndexName), {}, index});
  contents.parts.push_back({"SHA256SUMS", {}, sums});
  if (!target.parent_path().empty()) {
    make_folder(target.parent_path());
  }
  const Draft draft(target);
  if (zip) {
    constexpr std::int64_t kDay = 24 * 60 * 60, kNoon = kDay / 2;
    tableio::write_zip(draft.path(), contents.parts, app.today().days() * kDay + kNoon);
    std::error_code fault;
    fs::permissions(draft.path(), static_cast<fs::perms>(contents.is_private ? 0600 : 0644), fault);
  } else {
    make_in(draft.path(), contents);
  }
  draft.finish();
  return {target.string(), filed.size(), all - documents.size()};
}

}  // namespace sw::cli
