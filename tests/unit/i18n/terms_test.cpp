#include "core/i18n/terms.hpp"

#include <doctest/doctest.h>

namespace sw {

TEST_CASE("the language of a locale") {
  for (const char* locale : {"zh", "zh_CN", "zh_CN.UTF-8", "zh_TW.UTF-8", "zh-Hans", "zh@pinyin"}) {
    CAPTURE(locale);
    CHECK(language_of(locale) == Lang::zh);
  }
  for (const char* locale : {"en", "en_US.UTF-8", "en_GB", "de_DE.UTF-8@euro", "zha_CN", "fr"}) {
    CAPTURE(locale);
    CHECK(language_of(locale) == Lang::en);
  }
  for (const char* locale : {"", "C", "POSIX", "C.UTF-8"}) {
    CAPTURE(locale);
    CHECK_FALSE(language_of(locale));
  }
}

TEST_CASE("terms are words in both languages") {
  CHECK(term::kMilestone.in(Lang::zh) == "节点");
  CHECK(term::kMilestone.in(Lang::en) == "milestone");
  CHECK(term::kOverdue.in(Lang::zh) != term::kMissed.in(Lang::zh));
}

}  // namespace sw
