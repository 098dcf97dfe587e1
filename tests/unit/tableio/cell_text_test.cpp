#include "core/tableio/cell_text.hpp"

#include <doctest/doctest.h>

using namespace sw::tableio;

TEST_CASE("numbers as a person would have typed them") {
  CHECK(number_text("12") == "12");
  CHECK(number_text("007") == "007");
  CHECK(number_text("0.1") == "0.1");
  CHECK(number_text("0.1000000000000000055") == "0.1");
  CHECK(number_text("-3.50") == "-3.5");
  CHECK(number_text("1E-3") == "0.001");
  CHECK(number_text("1.5E-7") == "0.00000015");
  CHECK(number_text("1.2E+20") == "120000000000000000000");
  CHECK(number_text("123456789012345678") == "123456789012346000");
  CHECK(number_text("0") == "0");
  CHECK(number_text("12 m") == "12 m");
  CHECK(number_text("nan") == "nan");
  CHECK(number_text("") == "");
  CHECK(percent_text("0.75") == "75%");
  CHECK(percent_text("0.07") == "7%");
  CHECK(percent_text("1.005") == "100.5%");
}

TEST_CASE("serial days") {
  CHECK(day_text("1", false) == "1900-01-01");
  CHECK(day_text("59", false) == "1900-02-28");
  CHECK(day_text("60", false) == "1900-02-29");
  CHECK(day_text("61", false) == "1900-03-01");
  CHECK(day_text("46172.999", false) == "2026-05-30");
  CHECK(day_text("44710", true) == "2026-05-30");
  CHECK(day_text("0.5", false) == "0.5");
  CHECK(day_text("-3", false) == "-3");
  CHECK(day_text("1E300", false).size() > 200);
  CHECK(day_text("soon", false) == "soon");
}

TEST_CASE("which formats are days") {
  struct Case {
    const char* format;
    NumberForm form;
  };
  const Case cases[] = {{"General", NumberForm::plain},
                        {"yyyy\"年\"m\"月\"d\"日\"", NumberForm::day},
                        {"yyyy年m月d日", NumberForm::day},
                        {"[$-804]yyyy/m/d;@", NumberForm::day},
                        {"[DBNum1][$-804]yyyy\"年\"m\"月\";@", NumberForm::day},
                        {"m\"月\"d\"日\"", NumberForm::day},
                        {"yyyy/m/d h:mm", NumberForm::day},
                        {"mmm", NumberForm::day},
                        {"h:mm", NumberForm::plain},
                        {"mm:ss.0", NumberForm::plain},
                        {"[h]:mm", NumberForm::plain},
                        {"0.00%", NumberForm::percent},
                        {"#,##0.00\"day\"", NumberForm::plain},
                        {"[Red]0.00", NumberForm::plain},
                        {"0\\d", NumberForm::plain},
                        {"\"m", NumberForm::plain},
                        {"@", NumberForm::plain},
                        {"", NumberForm::plain}};
  for (const Case& one : cases) {
    CAPTURE(std::string(one.format));
    CHECK(form_of(one.format) == one.form);
  }
  CHECK(form_of(14U) == NumberForm::day);
  CHECK(form_of(31U) == NumberForm::day);
  CHECK(form_of(9U) == NumberForm::percent);
  CHECK(form_of(20U) == NumberForm::plain);
  CHECK(form_of(0U) == NumberForm::plain);
}

TEST_CASE("escapes of control characters") {
  CHECK(unescaped("a_x000D_b") == "a\rb");
  CHECK(unescaped("_x005F_x000D_") == "_x000D_");
  CHECK(unescaped("file_xyz_1") == "file_xyz_1");
  CHECK(unescaped("_x") == "_x");
  CHECK(unescaped("_x4E00_") == "_x4E00_");
  CHECK(unescaped("_x0000_") == "_x0000_");
}
