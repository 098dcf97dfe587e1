#include "core/base/quantity.hpp"

#include <limits>
#include <string>

#include <doctest/doctest.h>

#include "core/base/error.hpp"

namespace sw {

namespace {

constexpr const char* kMost = "9223372036854.775807";

std::string parsed(std::string_view text) {
  const ParsedQuantity number = parse_quantity(text);
  switch (number.fault) {
    case NumberFault::none:
      return number.value.to_string();
    case NumberFault::malformed:
      return "malformed";
    case NumberFault::too_many_decimals:
      return "too many decimals";
    case NumberFault::too_large:
      return "too large";
  }
  return {};
}

Quantity number(std::string_view text) {
  return parse_quantity(text).value;
}

}  // namespace

TEST_CASE("numbers as people write them") {
  CHECK(parsed("12") == "12");
  CHECK(parsed("+12") == "12");
  CHECK(parsed("-3.5") == "-3.5");
  CHECK(parsed("-0") == "0");
  CHECK(parsed("007") == "7");
  CHECK(parsed("0.000001") == "0.000001");
  CHECK(parsed("1.500000") == "1.5");
  CHECK(parsed(" 12 ") == "12");
  CHECK(parsed("　１２．５　") == "12.5");
  CHECK(parsed("－３") == "-3");
}

TEST_CASE("groups of three digits") {
  CHECK(parsed("1,200") == "1200");
  CHECK(parsed("1_200") == "1200");
  CHECK(parsed("1，200") == "1200");  // a full-width comma
  CHECK(parsed("12,345,678.9") == "12345678.9");
  CHECK(parsed("-1,200.50") == "-1200.5");
  // a decimal comma is not guessed at
  CHECK(parsed("1,2") == "malformed");
  CHECK(parsed("1,20") == "malformed");
  CHECK(parsed("1,20.5") == "malformed");
  CHECK(parsed("1,2000") == "malformed");
  CHECK(parsed("1234,567") == "malformed");
  CHECK(parsed("1,200,30") == "malformed");
  CHECK(parsed("1,,200") == "malformed");
  CHECK(parsed(",200") == "malformed");
  CHECK(parsed("1,200,") == "malformed");
  CHECK(parsed("1.5,000") == "malformed");
}

TEST_CASE("what is no number") {
  for (const char* text : {"",    " ",    "-",     "+",    "--5",   "+-5", "5-",    ".",
                           ".5",  "5.",   "1.",    "1..2", "1.2.3", "1e5", "0x1",   "1 200",
                           "12%", "十二", "45/60", "−5",   "nan",   "inf", "１2人", "1\n2"}) {
    CAPTURE(text);
    CHECK(parsed(text) == "malformed");
  }
  CHECK(parsed(std::string_view("1\0", 2)) == "malformed");
  CHECK(parsed("\xFF") == "malformed");
}

TEST_CASE("at most six decimals, nothing is rounded silently") {
  CHECK(parsed("1.123456") == "1.123456");
  CHECK(parsed("1.1234560000") == "1.123456");
  CHECK(parsed("1.1234561") == "too many decimals");
  CHECK(parsed("0.0000001") == "too many decimals");
  CHECK(parsed("1.12345600001") == "too many decimals");
}

TEST_CASE("the largest numbers") {
  CHECK(parsed(kMost) == kMost);
  CHECK(parsed("-9223372036854.775807") == "-9223372036854.775807");
  CHECK(parsed("9223372036854.775808") == "too large");
  CHECK(parsed("-9223372036854.775808") == "too large");
  CHECK(parsed("9223372036855") == "too large");
  CHECK(parsed(std::string(100, '9')) == "too large");
  CHECK(parsed("0." + std::string(100, '0')) == "0");
  CHECK(parsed(std::string(100, '0') + "1") == "1");
}

TEST_CASE("sums and differences that do not fit are errors") {
  const Quantity most = number(kMost);
  const Quantity step = Quantity::from_micro(1);
  CHECK((most - step + step) == most);
  CHECK((-most + step - step) == -most);
  CHECK_THROWS_AS(most + step, Error);
  CHECK_THROWS_AS(-most - step, Error);
  CHECK_THROWS_AS(-most + -most, Error);
  CHECK_THROWS_AS(Quantity::of(std::numeric_limits<std::int64_t>::max()), Error);
  CHECK_THROWS_AS(-Quantity::from_micro(std::numeric_limits<std::int64_t>::min()), Error);
  CHECK(Quantity::of(-9'223'372'036'854).to_string() == "-9223372036854");
  try {
    Quantity sum = most;
    sum += step;
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.kind == ErrorKind::input);
  }
}

TEST_CASE("a sum of tenths does not drift") {
  Quantity sum;
  for (int i = 0; i < 10'000; ++i) {
    sum += number("0.1");
  }
  CHECK(sum == Quantity::of(1000));
}

TEST_CASE("shown with as many decimals as needed, or as asked for") {
  CHECK(number("12.50").decimals() == 1);
  CHECK(number("12").decimals() == 0);
  CHECK(number("-0.000001").decimals() == 6);
  CHECK(number("0.1").to_string(0) == "0");
  CHECK(number("12").to_string(2) == "12.00");
  CHECK(number("0.05").to_string(3) == "0.050");
  // half away from zero
  CHECK(number("2.5").to_string(0) == "3");
  CHECK(number("-2.5").to_string(0) == "-3");
  CHECK(number("2.499999").to_string(0) == "2");
  CHECK(number("0.005").to_string(2) == "0.01");
  CHECK(number("-0.005").to_string(2) == "-0.01");
  CHECK(number("-0.004").to_string(2) == "0.00");
  CHECK(number("9.995").to_string(2) == "10.00");
  CHECK(number(kMost).to_string(0) == "9223372036855");
  CHECK(number(kMost).to_string(6) == kMost);
  CHECK(number("-0.5").to_string() == "-0.5");
}

TEST_CASE("whole numbers and whole fen") {
  CHECK(number("12").is_whole());
  CHECK_FALSE(number("12.000001").is_whole());
  CHECK(Quantity().is_zero());
  CHECK(is_whole_fen(number("120000.05")));
  CHECK(is_whole_fen(number("-0.01")));
  CHECK_FALSE(is_whole_fen(number("0.005")));
}

TEST_CASE("fractions are compared exactly") {
  CHECK(Fraction::of(number("2"), number("3")) > Fraction::of(number("0.666666")));
  CHECK(Fraction::of(number("2"), number("3")) < Fraction::of(number("0.666667")));
  CHECK(Fraction::of(number("45"), number("60")) == Fraction::of(number("0.75")));
  CHECK(Fraction::of(number("-1"), number("3")) < Fraction::of(number("0")));
  CHECK(Fraction::of(number("1"), number("-3")) == Fraction::of(number("-1"), number("3")));
  CHECK(Fraction::of(number("1"), number("-3")).denominator > 0);
  const Quantity most = number(kMost);
  const Quantity less = most - Quantity::from_micro(1);
  CHECK(Fraction::of(less, most) < Fraction::of(most, most));
  CHECK(Fraction::of(less, most) < Fraction::of(most, less));
}

TEST_CASE("fractions that do not fit in 128 bits are errors when compared") {
  const Int128 huge = static_cast<Int128>(1) << 100;
  const Fraction a{huge + 1, 3};
  const Fraction b{huge, huge - 1};
  CHECK_THROWS_AS(static_cast<void>(a < b), Error);
  // but not where they can be reduced
  CHECK(Fraction{huge, 2 * huge} == Fraction{1, 2});
}

TEST_CASE("fractions are rounded half away from zero, to six decimals") {
  const auto rounded = [](std::string_view part, std::string_view whole) {
    return Fraction::of(number(part), number(whole)).rounded().to_string();
  };
  CHECK(rounded("1", "3") == "0.333333");
  CHECK(rounded("2", "3") == "0.666667");
  CHECK(rounded("-2", "3") == "-0.666667");
  CHECK(rounded("0.000001", "2") == "0.000001");  // exactly half
  CHECK(rounded("-0.000001", "2") == "-0.000001");
  CHECK(rounded("0.000001", "2.000001") == "0");
  CHECK(rounded("0", "7") == "0");
  CHECK(rounded(kMost, "1") == kMost);
  CHECK_THROWS_AS(rounded(kMost, "0.5"), Error);
  CHECK_THROWS_AS((Fraction{static_cast<Int128>(1) << 120, 1}.rounded()), Error);
}

}  // namespace sw
