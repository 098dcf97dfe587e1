#include "core/base/message.hpp"

#include <doctest/doctest.h>

#include "core/base/error.hpp"

namespace sw {

namespace {

constexpr Text kHello{"{0}，你好", "Hello {0}"};
constexpr Text kOrder{"{1}属于{0}", "{0} owns {1}"};
constexpr Text kTerm{"指标", "indicator"};
constexpr Text kPlain{"好", "good"};

}  // namespace

TEST_CASE("a text has both languages") {
  CHECK(kPlain.in(Lang::zh) == "好");
  CHECK(kPlain.in(Lang::en) == "good");
  CHECK(say(kPlain).in(Lang::zh) == "好");
}

TEST_CASE("places are filled in either order") {
  const Message message = say(kOrder, "A", "B");
  CHECK(message.in(Lang::zh) == "B属于A");
  CHECK(message.in(Lang::en) == "A owns B");
}

TEST_CASE("arguments: words, numbers, terms and messages") {
  CHECK(say(kHello, std::string("王")).in(Lang::zh) == "王，你好");
  CHECK(say(kHello, std::string_view("王")).in(Lang::en) == "Hello 王");
  CHECK(say(kHello, 42).in(Lang::en) == "Hello 42");
  CHECK(say(kHello, std::size_t{7}).in(Lang::en) == "Hello 7");
  CHECK(say(kHello, kTerm).in(Lang::zh) == "指标，你好");
  CHECK(say(kHello, kTerm).in(Lang::en) == "Hello indicator");
  CHECK(say(kHello, say(kOrder, kTerm, 3)).in(Lang::zh) == "3属于指标，你好");
  CHECK(say(kHello, say(kOrder, kTerm, 3)).in(Lang::en) == "Hello indicator owns 3");
}

TEST_CASE("what people wrote is not expanded again, a missing argument shows its place") {
  CHECK(say(kHello, "{0}").in(Lang::en) == "Hello {0}");
  CHECK(say(kOrder, "A").in(Lang::en) == "A owns {1}");
  CHECK(say(kOrder).in(Lang::zh) == "{1}属于{0}");
}

TEST_CASE("an error says what in English, and can be given a place") {
  Error error(ErrorKind::input, say(kHello, "x"), say(kPlain));
  CHECK(std::string(error.what()) == "Hello x");
  CHECK_FALSE(error.place);
  error.at({"plans/2026.toml", 14, 10});
  CHECK(error.place.value().file == "plans/2026.toml");
  CHECK(error.place.value().line == 14);
  CHECK(error.hint.value().in(Lang::zh) == "好");
}

}  // namespace sw
