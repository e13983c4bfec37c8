"""Adds up the votes of stations by region with DuckDB or polars, over a table in memory.

    group_peer.py duckdb|polars CSV SELECTIONS TIMES

CSV has lines of region, station and votes. Prints a line for each region, its number and the sums parted by
`|`, and last the nanoseconds of one query, the mean of TIMES after one that is not timed. Reading the
file is not timed; the engine has as many threads as it takes by itself."""
import sys
import time


def with_duckdb(path, votes):
    import duckdb
    base = duckdb.connect()
    columns = ", ".join(f"{name} INTEGER" for name in ["region", "station", *votes])
    base.execute(f"CREATE TABLE t ({columns})")
    base.execute(f"COPY t FROM '{path}' (HEADER false)")
    sums = ", ".join(f"sum({name})" for name in votes)
    return lambda: base.execute(f"SELECT region, {sums} FROM t GROUP BY region").fetchall()


def with_polars(path, votes):
    import polars
    names = ["region", "station", *votes]
    table = polars.read_csv(path, has_header=False, new_columns=names,
                            schema_overrides={name: polars.UInt32 for name in names})
    sums = [polars.col(name).sum() for name in votes]
    return lambda: table.group_by("region").agg(sums).rows()


def main():
    engine, path, selections, times = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    votes = [f"v{place + 1}" for place in range(selections)]
    query = {"duckdb": with_duckdb, "polars": with_polars}[engine](path, votes)
    rows = query()
    begin = time.perf_counter_ns()
    for _ in range(times):
        query()
    spent = time.perf_counter_ns() - begin
    for row in rows:
        print("|".join(str(figure) for figure in row))
    print(spent / times)


main()
