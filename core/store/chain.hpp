#pragma once
// The hash that each change carries: BLAKE2b-256 over its content and the hash of the change before
// it in its origin. Content is what every store that has the change agrees on: names, not numbers.

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/connection.hpp"
#include "core/store/origin.hpp"
#include "core/store/scan.hpp"

namespace sw::store {

/// Lets libsodium choose what is fastest on this processor; without it the plainest is used. Before
/// anything long is hashed or encrypted; costs nothing after the first time.
void start_sodium();

/// BLAKE2b-256 of several texts, each with its length before it.
std::string digest_of(std::initializer_list<std::string_view> texts);

/// BLAKE2b-256 of bytes as they are: what b2sum -l 256 says.
std::string hash_of_bytes(std::string_view bytes);

std::string to_hex(std::string_view bytes);
/// The bytes of pairs of hex digits; up to the first that is none.
std::string from_hex(std::string_view digits);

struct ChangeHeader {
  std::string uuid;
  std::string who_digest;
  std::int64_t made_at = 0;
  std::int64_t clock = 0;
  std::string why;
};

struct FactContent {
  std::int64_t seq = 0;
  std::int64_t kind = 0;
  std::int64_t date = 0;
  std::string_view subject;
  std::string_view part;
  std::optional<std::int64_t> value;
  std::optional<std::int64_t> whole;
  std::string_view note;
  std::string_view body;
};

class ChangeHash {
 public:
  ChangeHash();
  ~ChangeHash();
  ChangeHash(const ChangeHash&) = delete;
  ChangeHash& operator=(const ChangeHash&) = delete;

  /// `number`: of this change in its origin.
  void begin(const Origin& origin, std::int64_t number, const ChangeHeader& header);
  void add(const FactContent& fact);
  std::string finish();  // 32 bytes

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// What does not fit, and the change it was found at; 0 where it belongs to none.
struct ChainFinding {
  std::int64_t change = 0;
  bool who = false;  // not the content of the change: who made it
  std::string words;
};
std::vector<ChainFinding> chain_findings(Connection& connection);
std::vector<std::string> words_of(std::vector<ChainFinding> findings);

/// The same as a part of a scan of all facts.
class ChainScan {
 public:
  explicit ChainScan(Connection& connection);
  ~ChainScan();
  ChainScan(const ChainScan&) = delete;
  ChainScan& operator=(const ChainScan&) = delete;
  void take(const ScannedFact& fact);
  std::vector<ChainFinding> finish();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

/// Computes every hash again; what the table `lost` names is passed over. What differs, in words
/// for a bug report; each names the change, as people type it.
std::vector<std::string> check_chain(Connection& connection);

}  // namespace sw::store
