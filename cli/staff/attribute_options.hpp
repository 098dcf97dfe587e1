#pragma once
// Options by which the attributes of a person are given: `staff add`, `staff candidate hire`.

#include <optional>
#include <string>
#include <vector>

#include "cli/app.hpp"
#include "cli/command.hpp"
#include "core/facts/fact.hpp"
#include "core/staff/attributes.hpp"

namespace sw::cli {

struct AttributeOptions {
  std::optional<std::string> org, field, place, track, grade, degree, major, title, official, pay;
  std::vector<std::string> posts;
  bool manager = false;
};

std::vector<Option> attribute_options(AttributeOptions& o);

/// Puts what was given into the fact's details. Throws Error as staff::read_attribute does.
void read_attributes(const staff::World& world, const AttributeOptions& o, facts::Fact& fact);

}  // namespace sw::cli
