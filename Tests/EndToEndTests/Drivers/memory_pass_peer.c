/* Reads a piece of memory from its beginning to its end and prints nanoseconds a pass, the mean of some.
 *
 *     memory_pass_peer BYTES TIMES
 *
 * One thread adds the bytes up as numbers of eight bytes, many side by side: memory is what it waits for. */
#define _GNU_SOURCE
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static long long now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static uint64_t pass(const uint64_t *numbers, size_t count)
{
    uint64_t sums[16] = {0}, sum = 0;
    size_t place = 0;
    for (; place + 16 <= count; place += 16)
        for (int lane = 0; lane < 16; lane++) sums[lane] += numbers[place + lane];
    for (; place < count; place++) sum += numbers[place];
    for (int lane = 0; lane < 16; lane++) sum += sums[lane];
    return sum;
}

int main(int words, char **word)
{
    if (words != 3) return 2;
    size_t count = strtoull(word[1], NULL, 10) / sizeof(uint64_t);
    int times = atoi(word[2]);
    uint64_t *numbers = malloc(count * sizeof(uint64_t));
    if (!numbers || times < 1) return 1;
    for (size_t place = 0; place < count; place++) numbers[place] = place;
    volatile uint64_t sum = pass(numbers, count);
    long long begin = now();
    for (int time = 0; time < times; time++) {
        /* Otherwise the compiler may add up once for all passes. */
        __asm__ volatile("" : : "r"(numbers) : "memory");
        sum += pass(numbers, count);
    }
    printf("%lld\n", (now() - begin) / times);
    return sum == 0;
}
