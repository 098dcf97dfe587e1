#pragma once
// Builds rows of the key table from pointers to the structs' members: the member's type gives the
// key's type, its setter and its getter. Only tables of keys include this.

#include <optional>
#include <type_traits>
#include <utility>

#include "core/plan/keys.hpp"

namespace sw::plan::builder {

/// Fixed lists of words; rows in the order of the enumerators.
template <class Enum>
std::span<const Choice> choices_of();

template <auto Member>
struct MemberOf;
template <class C, class T, T C::*Member>
struct MemberOf<Member> {
  using Class = C;
  using Type = T;
};

template <class T>
struct Unwrapped {
  using Type = T;
  static constexpr bool kOptional = false;
};
template <class T>
struct Unwrapped<std::optional<T>> {
  using Type = T;
  static constexpr bool kOptional = true;
};

template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};

template <class T>
constexpr KeyType type_of() {
  if constexpr (std::is_enum_v<T>) {
    return KeyType::choice;
  } else if constexpr (std::is_same_v<T, std::string>) {
    return KeyType::text;
  } else if constexpr (std::is_same_v<T, bool>) {
    return KeyType::boolean;
  } else if constexpr (std::is_same_v<T, std::int64_t>) {
    return KeyType::integer;
  } else if constexpr (std::is_same_v<T, Date>) {
    return KeyType::date;
  } else if constexpr (std::is_same_v<T, Quantity>) {
    return KeyType::quantity;
  } else if constexpr (std::is_same_v<T, std::vector<std::string>>) {
    return KeyType::texts;
  } else if constexpr (std::is_same_v<T, std::vector<Quantity>>) {
    return KeyType::figures;
  } else if constexpr (std::is_same_v<T, Pairs>) {
    return KeyType::pairs;
  } else if constexpr (IsVector<T>::value) {
    return KeyType::tables;
  } else {
    return KeyType::table;
  }
}

/// What a row says beyond name and help.
struct Says {
  bool required = false;
  std::optional<KeyType> type = {};
  std::string_view fallback = {};
  std::string_view refers = {};
};

template <auto Member>
void set_value(Entry& entry, Value value) {
  using M = MemberOf<Member>;
  using T = typename Unwrapped<typename M::Type>::Type;
  auto& slot = static_cast<typename M::Class&>(entry).*Member;
  if constexpr (std::is_enum_v<T>) {
    slot = static_cast<T>(std::get<std::int64_t>(value));
  } else {
    slot = std::get<T>(std::move(value));
  }
}

template <auto Member>
Value get_value(const Entry& entry) {
  using M = MemberOf<Member>;
  using U = Unwrapped<typename M::Type>;
  using T = typename U::Type;
  const auto& slot = static_cast<const typename M::Class&>(entry).*Member;
  if constexpr (U::kOptional && std::is_enum_v<T>) {
    return slot ? Value(static_cast<std::int64_t>(*slot)) : Value();
  } else if constexpr (U::kOptional) {
    return slot ? Value(*slot) : Value();
  } else if constexpr (std::is_enum_v<T>) {
    return static_cast<std::int64_t>(slot);
  } else {
    return slot;
  }
}

template <auto Member>
Key key(std::string_view name, Text help, Says says = {}) {
  using T = typename Unwrapped<typename MemberOf<Member>::Type>::Type;
  std::span<const Choice> choices;
  if constexpr (std::is_enum_v<T>) {
    choices = choices_of<T>();
  }
  return {name,
          says.type.value_or(type_of<T>()),
          says.required,
          help,
          says.fallback,
          says.refers,
          choices,
          nullptr,
          set_value<Member>,
          get_value<Member>,
          nullptr,
          nullptr};
}

template <auto Member>
Entry& add_nested(Entry& entry) {
  using M = MemberOf<Member>;
  auto& slot = static_cast<typename M::Class&>(entry).*Member;
  if constexpr (IsVector<typename M::Type>::value) {
    return slot.emplace_back();
  } else {
    return slot.emplace();
  }
}

template <auto Member>
std::vector<const Entry*> list_nested(const Entry& entry) {
  using M = MemberOf<Member>;
  const auto& slot = static_cast<const typename M::Class&>(entry).*Member;
  std::vector<const Entry*> out;
  if constexpr (IsVector<typename M::Type>::value) {
    for (const Entry& nested : slot) {
      out.push_back(&nested);
    }
  } else if (slot) {
    out.push_back(&*slot);
  }
  return out;
}

/// A key whose value is a table, or a list of tables, with the keys of `section`.
template <auto Member>
Key table(std::string_view name, Text help, const Section& (*section)(), Says says = {}) {
  return {name,
          type_of<typename Unwrapped<typename MemberOf<Member>::Type>::Type>(),
          says.required,
          help,
          says.fallback,
          {},
          {},
          section,
          nullptr,
          nullptr,
          add_nested<Member>,
          list_nested<Member>};
}

inline Section nested(std::string_view name, Text help, std::vector<Key> keys) {
  return {name, true, help, std::move(keys), nullptr, nullptr};
}

template <auto Member>
Entry& add_entry(Plan& plan) {
  return (plan.*Member).emplace_back();
}

template <auto Member>
std::vector<const Entry*> list_entries(const Plan& plan) {
  std::vector<const Entry*> out;
  for (const Entry& entry : plan.*Member) {
    out.push_back(&entry);
  }
  return out;
}

/// [[name]], an entry for each.
template <auto Member>
Section section(std::string_view name, Text help, std::vector<Key> keys) {
  return {name, true, help, std::move(keys), add_entry<Member>, list_entries<Member>};
}

}  // namespace sw::plan::builder
