#include <cerrno>
#include <filesystem>
#include <iostream>

#include <sys/wait.h>
#include <unistd.h>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "core/base/file.hpp"

namespace sw::cli::plan_commands {

namespace {

namespace fs = std::filesystem;

constexpr Text kNoEditor{"没有可用的编辑器", "there is no editor"};
constexpr Text kSetEditor{"设置 EDITOR，如 EDITOR=nano sw plan edit",
                          "set EDITOR, e.g. EDITOR=nano sw plan edit"};
constexpr Text kFailed{"编辑器 {0} 没有正常结束（状态 {1}），计划没有改动",
                       "the editor {0} failed (status {1}); the plan is unchanged"};
constexpr Text kResumed{"接着改上次没有保存的 {0}",
                        "going on with {0}, which was not saved last time"};
constexpr Text kUnchanged{"没有改动", "Nothing was changed."};
constexpr Text kSaved{"已保存 {0}", "Saved {0}"};
constexpr Text kAsk{"有错误。e 再改，s 照样保存，q 不保存：",
                    "There are errors. e edit again, s save as it is, q do not save: "};
constexpr Text kKept{"原计划没有改动；改过的文本留在 {0}",
                     "The plan is unchanged; your text is kept in {0}"};

struct EditOptions {};

std::vector<Option> options_of(EditOptions& /*none*/) {
  return {};
}

std::string editor_of() {
  for (const char* name : {"VISUAL", "EDITOR"}) {
    if (std::string editor = environment(name); !editor.empty()) {
      return editor;
    }
  }
  for (const char* path : {"/usr/bin/editor", "/usr/bin/nano", "/usr/bin/vi"}) {
    if (::access(path, X_OK) == 0) {
      return path;
    }
  }
  throw Error(ErrorKind::usage, say(kNoEditor), say(kSetEditor));
}

// EDITOR may have arguments ("code --wait"), so a shell splits it; the file is passed as "$1".
void run_editor(const std::string& editor, const fs::path& file) {
  const pid_t child = ::fork();
  if (child < 0) {
    throw_file_error(editor, errno);
  }
  if (child == 0) {
    const std::string script = editor + " \"$1\"";
    ::execl("/bin/sh", "sh", "-c", script.c_str(), "sh", file.c_str(), static_cast<char*>(nullptr));
    ::_exit(127);
  }
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (status != 0) {
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    throw Error(ErrorKind::usage, say(kFailed, editor, code), say(kSetEditor));
  }
}

char ask(App& app) {
  app.err << app.in(kAsk);
  app.err.flush();
  std::string answer;
  return std::getline(std::cin, answer) && !answer.empty() ? answer.front() : 'q';
}

int run_edit(App& app, const EditOptions& /*none*/) {
  const fs::path path = app.load(app.current_year()).path;
  const std::string before = read_file(path, std::size_t{64} << 20U);
  const fs::path draft = path.string() + ".draft";
  const std::string editor = editor_of();
  if (fs::exists(draft)) {
    app.tell(say(kResumed, app.shown(draft)));  // what was not saved last time is not lost
  } else {
    write_file(draft, before, 0600);
  }
  for (;;) {
    try {
      run_editor(editor, draft);
    } catch (const Error&) {
      if (read_file(draft, std::size_t{64} << 20U) == before) {
        fs::remove(draft);  // nothing in it that the plan does not have
      }
      throw;
    }
    const LoadedPlan edited = app.read(draft);
    if (edited.text == before) {
      fs::remove(draft);
      app.tell(say(kUnchanged));
      return 0;
    }
    for (const plan::Finding& finding : edited.findings) {
      app.err << describe(finding, edited.name, edited.text, app.lang, false);
    }
    const bool sound = !edited.has_errors();
    const char answer = sound ? 's' : (app.globals.yes ? 's' : (app.can_ask() ? ask(app) : 'q'));
    if (answer == 'e') {
      continue;
    }
    if (answer == 's') {
      write_file(path, edited.text);
      fs::remove(draft);
      app.tell(say(kSaved, app.shown(path)));
      return sound ? 0 : 1;
    }
    app.tell(say(kKept, app.shown(draft)));
    return 1;
  }
}

}  // namespace

Invocation make_edit() {
  return invocation<EditOptions>(options_of, run_edit);
}

}  // namespace sw::cli::plan_commands
