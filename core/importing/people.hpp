#pragma once
// Sheets on people: the register (a row a person, with a certificate), certificates and their
// registration, training attended, examinations.

#include <memory>
#include <vector>

#include "core/importing/reader.hpp"

namespace sw::importing {

struct SheetColumn;

std::unique_ptr<Reader> read_staff(const World& world, const Heading& heading);
std::unique_ptr<Reader> read_certificates(const World& world, const Heading& heading);
std::unique_ptr<Reader> read_training(const World& world, const Heading& heading);
std::unique_ptr<Reader> read_exams(const World& world, const Heading& heading);

std::vector<SheetColumn> staff_sheet(const plan::Plan& plan, Date today, Lang lang);
std::vector<SheetColumn> certificate_sheet(const plan::Plan& plan, Date today, Lang lang);
std::vector<SheetColumn> training_sheet(const plan::Plan& plan, Date today, Lang lang);
std::vector<SheetColumn> exam_sheet(const plan::Plan& plan, Date today, Lang lang);

}  // namespace sw::importing
