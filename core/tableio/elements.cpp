#include "core/tableio/elements.hpp"

#include <algorithm>
#include <utility>

#include "core/base/error.hpp"
#include "core/tableio/hints.hpp"

namespace sw::tableio {

namespace {

constexpr std::size_t kLongest = std::size_t{16} << 20U;

constexpr Text kDoctype{"文件里有 DOCTYPE，表格软件不会这样写，不读",
                        "the file has a DOCTYPE, which no spreadsheet writes, and is not read"};
constexpr Text kCut{"文件损坏：XML 没有写完", "the file is damaged: its XML breaks off"};
constexpr Text kLongRow{"文件里有一行长得不合理，不读", "a row of the file is beyond all reason"};

[[noreturn]] void refuse(Text why) {
  throw Error(ErrorKind::input, say(why), say(kSaveAsXlsx));
}

}  // namespace

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

Elements::Elements(PartReader reader, std::string_view name)
    : reader_(std::move(reader)), name_(name) {}

bool Elements::fill() {
  text_.erase(0, keep_);
  at_ -= keep_;
  keep_ = 0;
  if (text_.size() > kLongest) {
    refuse(kLongRow);
  }
  const std::string_view block = reader_.next();
  text_ += block;
  return !block.empty();
}

// Offset of a mark at or after `from`, an offset from keep_: filling moves everything else.
std::size_t Elements::find(std::string_view mark, std::size_t from) {
  for (;;) {
    const std::size_t found = text_.find(mark, keep_ + from);
    if (found != std::string::npos) {
      return found - keep_;
    }
    const std::size_t looked = text_.size() - keep_;
    from = looked < mark.size() ? from : std::max(from, looked - mark.size() + 1);
    if (!fill()) {
      refuse(kCut);
    }
  }
}

// Of the tag whose "<" is at `from`: an attribute's value may hold a ">".
std::size_t Elements::tag_end(std::size_t from) {
  char quote = '\0';
  for (std::size_t i = from;; ++i) {
    while (keep_ + i >= text_.size()) {
      if (!fill()) {
        refuse(kCut);
      }
    }
    const char c = text_[keep_ + i];
    if (quote != '\0') {
      quote = c == quote ? '\0' : quote;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return i;
    }
  }
}

std::optional<Elements::Tag> Elements::next_tag() {
  for (;;) {
    const std::size_t found = text_.find('<', at_);
    if (found == std::string::npos) {
      at_ = text_.size();
      if (!fill()) {
        return {};
      }
      continue;
    }
    at_ = found;
    const std::size_t begin = found - keep_;
    while (text_.size() - keep_ - begin < 9) {  // enough for "<![CDATA["
      if (!fill()) {
        break;
      }
    }
    const std::string_view tag = std::string_view(text_).substr(keep_ + begin);
    if (tag.starts_with("<!--")) {
      at_ = keep_ + find("-->", begin + 4) + 3;
    } else if (tag.starts_with("<![CDATA[")) {
      at_ = keep_ + find("]]>", begin + 9) + 3;
    } else if (tag.starts_with("<?")) {
      at_ = keep_ + find("?>", begin + 2) + 2;
    } else if (tag.starts_with("<!")) {
      refuse(kDoctype);
    } else {
      const std::size_t end = tag_end(begin) + 1;
      const std::string_view whole = std::string_view(text_).substr(keep_ + begin, end - begin);
      const bool closing = whole.starts_with("</");
      std::string_view name = whole.substr(closing ? 2 : 1);
      name = local_name(name.substr(0, name.find_first_of(" \t\r\n/>")));
      at_ = keep_ + end;
      return Tag{begin, end, closing, whole.ends_with("/>"), name == name_};
    }
  }
}

std::optional<std::string_view> Elements::next() {
  for (;;) {
    keep_ = at_;
    const auto tag = next_tag();
    if (!tag) {
      return {};
    }
    if (!tag->wanted || tag->closing) {
      continue;
    }
    keep_ += tag->begin;  // from here on offsets are from the element's begin
    std::size_t end = tag->end - tag->begin;
    if (!tag->empty) {
      for (;;) {
        const auto inner = next_tag();
        if (!inner) {
          refuse(kCut);
        }
        if (inner->wanted && inner->closing) {
          end = inner->end;
          break;
        }
      }
    }
    return std::string_view(text_).substr(keep_, end);
  }
}

}  // namespace sw::tableio
