#include "core/store/fact_rows.hpp"

#include <utility>

namespace sw::store {

namespace {

constexpr std::size_t kRows = 32;

constexpr const char* kInsertOne = "INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

// Statements are kept under the address of their text, so there is one.
const char* insert_many() {
  static const std::string sql = [] {
    std::string text = kInsertOne;
    for (std::size_t i = 1; i < kRows; ++i) {
      text += ", (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    }
    return text;
  }();
  return sql.c_str();
}

void put(std::vector<Value>& values, const StoredFact& fact) {
  values.insert(values.end(),
                {fact.id,
                 fact.change,
                 fact.seq,
                 fact.kind,
                 fact.date,
                 or_null(fact.subject),
                 fact.part,
                 or_null(fact.value),
                 or_null(fact.whole),
                 fact.note,
                 fact.body.empty() ? Value(nullptr) : Value(fact.body)});
}

}  // namespace

void FactRows::add(StoredFact fact) {
  waiting_.push_back(std::move(fact));
  if (waiting_.size() == kRows) {
    std::vector<Value> values;
    values.reserve(kRows * 11);
    for (const StoredFact& one : waiting_) {
      put(values, one);
    }
    connection_.run(insert_many(), values);
    waiting_.clear();
  }
}

void FactRows::flush() {
  for (const StoredFact& fact : waiting_) {
    std::vector<Value> values;
    put(values, fact);
    connection_.run(kInsertOne, values);
  }
  waiting_.clear();
}

}  // namespace sw::store
