/* Reads JSON Lines with simdjson, one line after another, and prints seconds and how many lines were read.
 *
 *     simdjson_peer FILE
 *
 * Every field of every line is read on demand, numbers as numbers and texts without their escapes. The
 * file is in memory, with the padding that the library asks for, before the clock starts. */
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <simdjson.h>
#include <string_view>

using namespace simdjson;

static uint64_t total = 0;

static void read(ondemand::value value)
{
    switch (value.type().value()) {
    case ondemand::json_type::object:
        for (auto field : value.get_object()) {
            total += std::string_view(field.unescaped_key()).size();
            read(field.value());
        }
        break;
    case ondemand::json_type::array:
        for (auto element : value.get_array()) read(element.value());
        break;
    case ondemand::json_type::string: total += std::string_view(value.get_string()).size(); break;
    case ondemand::json_type::number: total += uint64_t(value.get_uint64()); break;
    default: total += bool(value.get_bool());
    }
}

static size_t lines(ondemand::parser &parser, const padded_string &bytes)
{
    const char *line = bytes.data(), *end = line + bytes.size();
    size_t count = 0;
    while (line < end) {
        const char *stop = static_cast<const char *>(memchr(line, '\n', end - line));
        size_t length = (stop ? stop : end) - line;
        auto document = parser.iterate(line, length, end - line + SIMDJSON_PADDING);
        for (auto field : document.get_object()) {
            total += std::string_view(field.unescaped_key()).size();
            read(field.value());
        }
        line += length + 1;
        count++;
    }
    return count;
}

int main(int words, char **word)
{
    if (words != 2) return 2;
    padded_string bytes = padded_string::load(word[1]);
    ondemand::parser parser;
    lines(parser, bytes);
    auto begin = std::chrono::steady_clock::now();
    size_t count = lines(parser, bytes);
    std::chrono::duration<double> spent = std::chrono::steady_clock::now() - begin;
    printf("%.9f %zu\n", spent.count(), count);
    return total == 0;
}
