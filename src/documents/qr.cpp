#include "documents/qr.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>

namespace starsheet::documents {
namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr int kLastVersion = 40;
constexpr int kFormatOfM = 0;  // the two bits that name error correction M

// ISO/IEC 18004 table 9, level M: error correction codewords of a block, and blocks, for versions 1 to 40.
constexpr std::array<std::uint8_t, kLastVersion> kCorrectionPerBlock = {
    10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26,
    26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28};
constexpr std::array<std::uint8_t, kLastVersion> kBlocks = {
    1,  1,  1,  2,  2,  4,  4,  4,  5,  5,  5,  8,  9,  9,  10, 10, 11, 13, 14, 16,
    17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49};

int size_of(int version) { return version * 4 + 17; }
std::size_t index_of(int version) { return static_cast<std::size_t>(version - 1); }

/// Places along one side where alignment patterns are centred, first and last included.
std::vector<int> alignment_places(int version) {
  if (version == 1) return {};
  const int count = version / 7 + 2;
  const int step = version == 32 ? 26 : (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2;
  std::vector<int> places(static_cast<std::size_t>(count));
  places[0] = 6;
  int place = size_of(version) - 7;
  for (std::size_t i = places.size() - 1; i >= 1; --i, place -= step) places[i] = place;
  return places;
}

/// Codewords of a version, data and error correction together.
int raw_codewords(int version) {
  int bits = (16 * version + 128) * version + 64;
  if (version >= 2) {
    const int count = version / 7 + 2;
    bits -= (25 * count - 10) * count - 55;
    if (version >= 7) bits -= 36;
  }
  return bits / 8;
}

int data_codewords(int version) {
  return raw_codewords(version) - kCorrectionPerBlock[index_of(version)] * kBlocks[index_of(version)];
}

int length_bits(int version) { return version <= 9 ? 8 : 16; }

std::optional<int> version_for(std::size_t bytes) {
  for (int version = 1; version <= kLastVersion; ++version) {
    const std::size_t bits = 4 + static_cast<std::size_t>(length_bits(version)) + bytes * 8;
    if (bits <= static_cast<std::size_t>(data_codewords(version)) * 8) return version;
  }
  return std::nullopt;
}

class Bits {
 public:
  void add(unsigned value, int count) {
    for (int i = count - 1; i >= 0; --i, ++size_) {
      if (size_ % 8 == 0) bytes_.push_back(0);
      bytes_.back() = static_cast<std::uint8_t>(bytes_.back() | ((value >> i & 1U) << (7 - size_ % 8)));
    }
  }
  std::size_t size() const { return size_; }
  Bytes take() { return std::move(bytes_); }

 private:
  Bytes bytes_{};
  std::size_t size_ = 0;
};

Bytes data_of(std::string_view text, int version) {
  const auto capacity = static_cast<std::size_t>(data_codewords(version));
  Bits bits;
  bits.add(4, 4);  // mode: bytes
  bits.add(static_cast<unsigned>(text.size()), length_bits(version));
  for (const char c : text) bits.add(static_cast<unsigned char>(c), 8);
  bits.add(0, static_cast<int>(std::min<std::size_t>(4, capacity * 8 - bits.size())));
  Bytes data = bits.take();
  for (std::uint8_t padding = 0xEC; data.size() < capacity; padding ^= 0xEC ^ 0x11) data.push_back(padding);
  return data;
}

/// Product in GF(2^8) modulo x^8 + x^4 + x^3 + x^2 + 1.
std::uint8_t product(std::uint8_t a, std::uint8_t b) {
  unsigned result = 0;
  for (int i = 7; i >= 0; --i) {
    result = (result << 1) ^ ((result >> 7) * 0x11D);
    result ^= (b >> i & 1U) * a;
  }
  return static_cast<std::uint8_t>(result);
}

/// The generator polynomial of that degree, its leading 1 left out, highest power first.
Bytes generator(int degree) {
  Bytes result(static_cast<std::size_t>(degree), 0);
  result.back() = 1;
  std::uint8_t root = 1;
  for (int i = 0; i < degree; ++i) {
    for (std::size_t j = 0; j < result.size(); ++j) {
      result[j] = product(result[j], root);
      if (j + 1 < result.size()) result[j] ^= result[j + 1];
    }
    root = product(root, 2);
  }
  return result;
}

/// The remainder of the block by the generator: its error correction codewords.
Bytes correction_of(const Bytes& block, const Bytes& divisor) {
  Bytes result(divisor.size(), 0);
  for (const std::uint8_t byte : block) {
    const std::uint8_t factor = byte ^ result.front();
    result.erase(result.begin());
    result.push_back(0);
    for (std::size_t i = 0; i < result.size(); ++i) result[i] ^= product(divisor[i], factor);
  }
  return result;
}

/// Appends the blocks' bytes in turns: the first of each, the second of each…
void interleave(const std::vector<Bytes>& blocks, Bytes& result) {
  std::size_t longest = 0;
  for (const Bytes& block : blocks) longest = std::max(longest, block.size());
  for (std::size_t i = 0; i < longest; ++i) {
    for (const Bytes& block : blocks) {
      if (i < block.size()) result.push_back(block[i]);
    }
  }
}

Bytes with_correction(const Bytes& data, int version) {
  const std::size_t count = kBlocks[index_of(version)];
  const std::size_t short_length = data.size() / count;
  const std::size_t short_count = count - data.size() % count;
  const Bytes divisor = generator(kCorrectionPerBlock[index_of(version)]);
  std::vector<Bytes> blocks;
  std::vector<Bytes> corrections;
  auto next = data.begin();
  for (std::size_t i = 0; i < count; ++i) {
    const auto end = next + static_cast<std::ptrdiff_t>(short_length + (i < short_count ? 0 : 1));
    blocks.emplace_back(next, end);
    corrections.push_back(correction_of(blocks.back(), divisor));
    next = end;
  }
  Bytes result;
  interleave(blocks, result);
  interleave(corrections, result);
  return result;
}

bool mask_flips(int mask, int x, int y) {
  switch (mask) {
    case 0: return (x + y) % 2 == 0;
    case 1: return y % 2 == 0;
    case 2: return x % 3 == 0;
    case 3: return (x + y) % 3 == 0;
    case 4: return (x / 3 + y / 2) % 2 == 0;
    case 5: return x * y % 2 + x * y % 3 == 0;
    case 6: return (x * y % 2 + x * y % 3) % 2 == 0;
    default: return ((x + y) % 2 + x * y % 3) % 2 == 0;
  }
}

/// The code while it is drawn: which modules are dark, and which belong to fixed patterns.
class Drawing {
 public:
  explicit Drawing(int version) : version_(version), size_(size_of(version)) {
    code_.size = size_;
    code_.modules.resize(static_cast<std::size_t>(size_ * size_));
    fixed_.resize(code_.modules.size());
    draw_fixed();
  }

  /// Fills the free modules in the zigzag of 7.7.3, bits beyond the end light.
  void draw_data(const Bytes& bytes) {
    std::size_t bit = 0;
    for (int right = size_ - 1; right >= 1; right -= 2) {
      if (right == 6) right = 5;
      const bool upward = ((right + 1) & 2) == 0;
      for (int step = 0; step < size_; ++step) {
        const int y = upward ? size_ - 1 - step : step;
        for (const int x : {right, right - 1}) {
          if (fixed_[place(x, y)]) continue;
          code_.modules[place(x, y)] = bit < bytes.size() * 8 && (bytes[bit / 8] >> (7 - bit % 8) & 1U) != 0;
          ++bit;
        }
      }
    }
  }

  /// The code under the mask that gives the lowest penalty.
  QrCode masked() {
    int best = 0;
    long lowest = -1;
    for (int mask = 0; mask < 8; ++mask) {
      apply(mask);
      const long now = penalty();
      if (lowest < 0 || now < lowest) {
        lowest = now;
        best = mask;
      }
      apply(mask);
    }
    apply(best);
    return std::move(code_);
  }

 private:
  std::size_t place(int x, int y) const { return static_cast<std::size_t>(y * size_ + x); }

  void set(int x, int y, bool dark) {
    code_.modules[place(x, y)] = dark;
    fixed_[place(x, y)] = true;
  }

  void draw_fixed() {
    for (int i = 0; i < size_; ++i) {
      set(6, i, i % 2 == 0);
      set(i, 6, i % 2 == 0);
    }
    draw_finder(3, 3);
    draw_finder(size_ - 4, 3);
    draw_finder(3, size_ - 4);
    const std::vector<int> places = alignment_places(version_);
    for (const int x : places) {
      for (const int y : places) {
        const bool on_finder = (x == 6 && y == 6) || (x == 6 && y == places.back()) || (x == places.back() && y == 6);
        if (!on_finder) draw_alignment(x, y);
      }
    }
    draw_format(0);
    draw_version();
  }

  void draw_finder(int centre_x, int centre_y) {
    for (int dy = -4; dy <= 4; ++dy) {
      for (int dx = -4; dx <= 4; ++dx) {
        const int x = centre_x + dx;
        const int y = centre_y + dy;
        const int ring = std::max(std::abs(dx), std::abs(dy));
        if (x >= 0 && x < size_ && y >= 0 && y < size_) set(x, y, ring != 2 && ring != 4);
      }
    }
  }

  void draw_alignment(int centre_x, int centre_y) {
    for (int dy = -2; dy <= 2; ++dy) {
      for (int dx = -2; dx <= 2; ++dx) set(centre_x + dx, centre_y + dy, std::max(std::abs(dx), std::abs(dy)) != 1);
    }
  }

  /// Both copies of error correction level and mask, with their BCH code. 7.9
  void draw_format(int mask) {
    const int data = kFormatOfM << 3 | mask;
    int remainder = data;
    for (int i = 0; i < 10; ++i) remainder = (remainder << 1) ^ ((remainder >> 9) * 0x537);
    const int bits = (data << 10 | remainder) ^ 0x5412;
    const auto bit = [bits](int i) { return (bits >> i & 1) != 0; };
    for (int i = 0; i < 6; ++i) set(8, i, bit(i));
    set(8, 7, bit(6));
    set(8, 8, bit(7));
    set(7, 8, bit(8));
    for (int i = 9; i < 15; ++i) set(14 - i, 8, bit(i));
    for (int i = 0; i < 8; ++i) set(size_ - 1 - i, 8, bit(i));
    for (int i = 8; i < 15; ++i) set(8, size_ - 15 + i, bit(i));
    set(8, size_ - 8, true);
  }

  /// Both copies of the version, from version 7 on. 7.10
  void draw_version() {
    if (version_ < 7) return;
    int remainder = version_;
    for (int i = 0; i < 12; ++i) remainder = (remainder << 1) ^ ((remainder >> 11) * 0x1F25);
    const long bits = static_cast<long>(version_) << 12 | remainder;
    for (int i = 0; i < 18; ++i) {
      const bool dark = (bits >> i & 1) != 0;
      set(size_ - 11 + i % 3, i / 3, dark);
      set(i / 3, size_ - 11 + i % 3, dark);
    }
  }

  /// Applied twice it takes the mask off again.
  void apply(int mask) {
    draw_format(mask);
    for (int y = 0; y < size_; ++y) {
      for (int x = 0; x < size_; ++x) {
        if (!fixed_[place(x, y)] && mask_flips(mask, x, y)) code_.modules[place(x, y)].flip();
      }
    }
  }

  /// What makes a code hard to read: runs, blocks of one colour, lines that look like finders, an uneven share of dark. 7.8.3
  long penalty() const {
    long sum = 0;
    for (int i = 0; i < size_; ++i) {
      sum += line_penalty([&](int j) { return code_.is_dark(j, i); });
      sum += line_penalty([&](int j) { return code_.is_dark(i, j); });
    }
    return sum + block_penalty() + balance_penalty();
  }

  template <class Line>
  long line_penalty(const Line& is_dark) const {
    long sum = 0;
    int run = 0;
    unsigned seen = 0;
    for (int i = 0; i < size_; ++i) {
      run = i > 0 && is_dark(i) == is_dark(i - 1) ? run + 1 : 1;
      if (run == 5) sum += 3;
      if (run > 5) ++sum;
      seen = (seen << 1 | (is_dark(i) ? 1U : 0U)) & 0x7FF;
      if (i >= 10 && (seen == 0x05D || seen == 0x5D0)) sum += 40;
    }
    return sum;
  }

  long block_penalty() const {
    long sum = 0;
    for (int y = 1; y < size_; ++y) {
      for (int x = 1; x < size_; ++x) {
        const bool dark = code_.is_dark(x, y);
        if (dark == code_.is_dark(x - 1, y) && dark == code_.is_dark(x, y - 1) && dark == code_.is_dark(x - 1, y - 1)) sum += 3;
      }
    }
    return sum;
  }

  long balance_penalty() const {
    const long dark = std::count(code_.modules.begin(), code_.modules.end(), true);
    const long all = static_cast<long>(code_.modules.size());
    return std::labs(dark * 20 - all * 10) / all * 10;
  }

  int version_ = 1;
  int size_ = 21;
  QrCode code_{};
  std::vector<bool> fixed_{};
};

}  // namespace

std::optional<QrCode> qr_code(std::string_view text) {
  const std::optional<int> version = version_for(text.size());
  if (!version) return std::nullopt;
  Drawing drawing(*version);
  drawing.draw_data(with_correction(data_of(text, *version), *version));
  return drawing.masked();
}

}  // namespace starsheet::documents
