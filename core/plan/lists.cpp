#include "core/plan/lists.hpp"

#include <algorithm>

namespace sw::plan {

const ListEntry* find_entry(std::span<const ListEntry> list, std::string_view id) {
  const auto found =
      std::find_if(list.begin(), list.end(), [&](const ListEntry& one) { return one.id == id; });
  return found == list.end() ? nullptr : &*found;
}

std::string site_titled(const Project& project, std::string_view id) {
  const auto found = std::find_if(
      project.sites.begin(), project.sites.end(), [&](const Site& one) { return one.id == id; });
  return found == project.sites.end() ? std::string(id) : found->title;
}

std::string titled(std::span<const ListEntry> list, std::string_view id) {
  const ListEntry* found = find_entry(list, id);
  return found == nullptr ? std::string(id) : found->title;
}

}  // namespace sw::plan
