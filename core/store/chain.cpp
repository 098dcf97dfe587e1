#include "core/store/chain.hpp"

#include <charconv>
#include <map>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>
#include <sodium.h>

namespace sw::store {

namespace {

constexpr std::size_t kLinkHashBytes = 32;

}  // namespace

void start_sodium() {
  static const bool started = ::sodium_init() >= 0;
  if (!started) {
    throw std::runtime_error("libsodium does not start");
  }
}

// Numbers as eight bytes, lowest first; texts with their length before them; a byte says whether
// there is a value. So no two contents give the same bytes.
struct ChangeHash::State {
  static constexpr std::size_t kWaiting = 4096;
  crypto_generichash_state hash{};
  std::string waiting;
  std::int64_t facts = 0;

  State() {
    start_sodium();
    crypto_generichash_init(&hash, nullptr, 0, kLinkHashBytes);
  }

  // A fact has fourteen pieces of some bytes: they are hashed a page at a time.
  void bytes(const void* data, std::size_t size) {
    waiting.append(static_cast<const char*>(data), size);
    if (waiting.size() >= kWaiting) {
      flush();
    }
  }
  void flush() {
    crypto_generichash_update(
        &hash, reinterpret_cast<const unsigned char*>(waiting.data()), waiting.size());
    waiting.clear();
  }
  void number(std::int64_t value) {
    unsigned char buffer[8];
    for (unsigned i = 0; i < 8; ++i) {
      buffer[i] = static_cast<unsigned char>(static_cast<std::uint64_t>(value) >> (8 * i));
    }
    bytes(buffer, sizeof buffer);
  }
  void maybe(std::optional<std::int64_t> value) {
    const unsigned char there = value ? 1 : 0;
    bytes(&there, 1);
    if (value) {
      number(*value);
    }
  }
  void text(std::string_view value) {
    number(static_cast<std::int64_t>(value.size()));
    bytes(value.data(), value.size());
  }
  std::string finish() {
    flush();
    unsigned char out[kLinkHashBytes];
    crypto_generichash_final(&hash, out, sizeof out);
    return {out, out + sizeof out};
  }
};

ChangeHash::ChangeHash() : state_(std::make_unique<State>()) {}

void ChangeHash::begin(const Origin& origin, std::int64_t number, const ChangeHeader& header) {
  state_->text("sw change 1");
  state_->text(origin.uuid);
  state_->text(origin.parent_uuid);
  state_->number(origin.parent_number);
  state_->number(number);
  state_->text(origin.previous_hash);
  state_->text(header.uuid);
  state_->text(header.who_digest);
  state_->number(header.made_at);
  state_->number(header.clock);
  state_->text(header.why);
}

ChangeHash::~ChangeHash() = default;

void ChangeHash::add(const FactContent& fact) {
  ++state_->facts;
  state_->number(fact.seq);
  state_->number(fact.kind);
  state_->number(fact.date);
  state_->text(fact.subject);
  state_->text(fact.part);
  state_->maybe(fact.value);
  state_->maybe(fact.whole);
  state_->text(fact.note);
  state_->text(fact.body);
}

std::string ChangeHash::finish() {
  state_->number(state_->facts);
  return state_->finish();
}

std::string digest_of(std::initializer_list<std::string_view> texts) {
  crypto_generichash_state hash;
  crypto_generichash_init(&hash, nullptr, 0, kLinkHashBytes);
  for (const std::string_view text : texts) {
    const std::string head = fmt::format("{}:", text.size());
    crypto_generichash_update(
        &hash, reinterpret_cast<const unsigned char*>(head.data()), head.size());
    crypto_generichash_update(
        &hash, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  }
  unsigned char out[kLinkHashBytes];
  crypto_generichash_final(&hash, out, sizeof out);
  return {out, out + sizeof out};
}

std::string hash_of_bytes(std::string_view bytes) {
  unsigned char out[kLinkHashBytes];
  crypto_generichash(out,
                     sizeof out,
                     reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size(),
                     nullptr,
                     0);
  return {out, out + sizeof out};
}

std::string to_hex(std::string_view bytes) {
  std::string out;
  for (const char byte : bytes) {
    out += fmt::format("{:02x}", static_cast<unsigned char>(byte));
  }
  return out;
}

std::string from_hex(std::string_view digits) {
  std::string bytes;
  for (std::size_t at = 0; at + 2 <= digits.size(); at += 2) {
    unsigned byte = 0;
    const char* const end = digits.data() + at + 2;
    if (std::from_chars(digits.data() + at, end, byte, 16).ptr != end) {
      break;
    }
    bytes += static_cast<char>(byte);
  }
  return bytes;
}

namespace {

struct StoredChange {
  std::int64_t id = 0;
  std::int64_t origin = 0;
  std::int64_t number = 0;
  std::int64_t first_fact = 0;
  std::int64_t facts = 0;
  ChangeHeader header;
  std::string hash;
  std::string salt, actor, login, host;
};

}  // namespace

class ChainScan::Impl {
 public:
  explicit Impl(Connection& connection)
      : connection_(connection),
        changes_(connection.query(
            "SELECT c.id, c.number, c.first_fact, c.facts, c.uuid, w.digest, c.made_at, c.clock, "
            "c.why, c.hash, c.origin, w.salt, w.actor, w.login, w.host "
            "FROM change c LEFT JOIN who w ON w.id = c.who ORDER BY c.first_fact, c.id")) {
    load_origins();
    has_lost_ = connection_.number("SELECT 1 FROM sqlite_schema WHERE name = 'lost'").has_value() &&
                connection_.number("SELECT 1 FROM lost LIMIT 1").has_value();
    open_next();
  }

  void take(const ScannedFact& fact) {
    while (open_ && fact.id > change_.first_fact + change_.facts - 1) {
      close();
      open_next();
    }
    if (!open_ || fact.id < change_.first_fact) {
      report("fact {} belongs to no change", fact.id);
      found_.back().change = 0;
      return;
    }
    if (fact.change != change_.id) {
      report("fact {} names change {} but lies in {}", fact.id, fact.change, change_.id);
    }
    hash_->add({fact.seq,
                fact.kind,
                fact.date,
                fact.subject_name,
                fact.part_name,
                fact.value,
                fact.whole,
                fact.note,
                fact.body});
  }

  std::vector<ChainFinding> finish() {
    while (open_) {
      close();
      open_next();
    }
    return std::move(found_);
  }

 private:
  template <class... Arguments>
  void report(fmt::format_string<Arguments...> words, Arguments&&... arguments) {
    found_.push_back(
        {change_.id, false, fmt::format(words, std::forward<Arguments>(arguments)...)});
  }

  void load_origins() {
    Cursor rows = connection_.query(
        "SELECT o.id, o.uuid, p.uuid, o.parent_number, "
        "(SELECT hash FROM change c WHERE c.origin = o.parent AND c.number = o.parent_number), "
        "o.parent FROM origin o LEFT JOIN origin p ON p.id = o.parent");
    while (rows.next()) {
      Origin& origin = origins_[rows.integer(0)];
      origin.uuid = rows.text(1);
      origin.parent_uuid = rows.text(2);
      origin.parent_number = rows.maybe_integer(3).value_or(0);
      origin.previous_hash = rows.text(4);
      parents_[rows.integer(0)] = {rows.integer(5), origin.previous_hash};
    }
  }

  // The next change, up to where its facts come.
  void open_next() {
    open_ = changes_.next();
    if (!open_) {
      return;
    }
    const Cursor& rows = changes_;
    change_ = {rows.integer(0),
               rows.integer(10),
               rows.integer(1),
               rows.integer(2),
               rows.integer(3),
               {rows.text(4), rows.text(5), rows.integer(6), rows.integer(7), rows.text(8)},
               rows.text(9),
               rows.text(11),
               rows.text(12),
               rows.text(13),
               rows.text(14)};
    Origin& origin = origins_[change_.origin];
    provable_ = !lost_facts(change_.origin, change_.number);
    if (change_.number == 1) {
      const Parent& parent = parents_[change_.origin];
      origin.previous_hash = parent.hash;
      provable_ =
          provable_ && !(parent.hash.empty() && lost_facts(parent.id, origin.parent_number));
    } else if (change_.number != origin.number + 1) {
      provable_ = find_previous(change_, origin) && provable_;
    }
    // An erased person has no salt; the digest stays.
    if (!change_.salt.empty() &&
        digest_of({change_.salt, change_.actor, change_.login, change_.host}) !=
            change_.header.who_digest) {
      report("change {}: who made it was altered", change_.id);
      found_.back().who = true;
    }
    hash_.emplace();
    hash_->begin(origin, change_.number, change_.header);
  }

  void close() {
    if (hash_->finish() != change_.hash && provable_) {
      report(
          "change {}: its content does not fit its hash: it or a fact of it was altered, "
          "removed or inserted",
          change_.id);
    }
    Origin& origin = origins_[change_.origin];
    origin.number = change_.number;
    origin.previous_hash = change_.hash;
  }

  // How many facts of a change salvaging lost; -1: all of it.
  std::optional<std::int64_t> lost_facts(std::int64_t origin, std::int64_t number) {
    if (!has_lost_) {
      return {};
    }
    return connection_.number(
        "SELECT coalesce(facts, -1) FROM lost WHERE origin = ? AND number = ?", {origin, number});
  }

  // Merging may bring a change after later ones of its origin. False where its hash cannot be
  // proved because salvaging lost the change before it.
  bool find_previous(const StoredChange& change, Origin& origin) {
    Cursor rows = connection_.query(
        "SELECT number, hash FROM change WHERE origin = ? AND number < ? "
        "ORDER BY number DESC LIMIT 1",
        {change.origin, change.number});
    origin.number = 0;
    origin.previous_hash.clear();
    if (rows.next()) {
      origin.number = rows.integer(0);
      origin.previous_hash = rows.text(1);
    }
    if (origin.number == change.number - 1) {
      return true;
    }
    bool known = true;
    for (std::int64_t number = change.number - 1; known && number > origin.number; --number) {
      known = lost_facts(change.origin, number) == -1;
    }
    if (!known) {
      report("change {}: number {} of its origin follows {}: one is missing",
             change.id,
             change.number,
             origin.number);
    }
    return !known;
  }

  Connection& connection_;
  Cursor changes_;
  bool open_ = false;  // `change_` is the one whose facts come now
  StoredChange change_;
  std::optional<ChangeHash> hash_;
  bool provable_ = true;
  bool has_lost_ = false;  // stores of version 1 have no such table
  struct Parent {
    std::int64_t id = 0;
    std::string hash;  // of its change that the origin goes on from
  };
  std::map<std::int64_t, Origin> origins_;
  std::map<std::int64_t, Parent> parents_;
  std::vector<ChainFinding> found_;
};

ChainScan::ChainScan(Connection& connection) : impl_(std::make_unique<Impl>(connection)) {}
ChainScan::~ChainScan() = default;

void ChainScan::take(const ScannedFact& fact) {
  impl_->take(fact);
}

std::vector<ChainFinding> ChainScan::finish() {
  return impl_->finish();
}

std::vector<ChainFinding> chain_findings(Connection& connection) {
  const Snapshot snapshot(connection);
  ChainScan scan(connection);
  const FactUse use = [&](const ScannedFact& fact) { scan.take(fact); };
  scan_facts(connection, {&use, 1});
  return scan.finish();
}

std::vector<std::string> words_of(std::vector<ChainFinding> findings) {
  std::vector<std::string> words;
  for (ChainFinding& finding : findings) {
    words.push_back(std::move(finding.words));
  }
  return words;
}

std::vector<std::string> check_chain(Connection& connection) {
  return words_of(chain_findings(connection));
}

}  // namespace sw::store
