/// The only script of a page: heads of tables that sort them, without a request to anybody.
enum PageScript {
    /// The script's hash as the page's policy names it.
    static let hash = "sha256-y0pBXc4SXx4ySVi9SWvw0mxFMgIFY0jhVrIeyPJNTog="

    static let text = """
        for (const table of document.querySelectorAll("table[data-sortable]")) {
          const body = table.tBodies[0], first = [...body.rows];
          [...table.tHead.rows[0].cells].forEach((head, column) => {
            const button = document.createElement("button"), name = head.textContent;
            button.type = "button";
            button.textContent = name;
            button.title = table.dataset.sortable.replace("%1", name);
            head.replaceChildren(button);
            button.addEventListener("click", () => {
              const down = head.classList.contains("number");
              const now = head.getAttribute("aria-sort");
              const order = now === null ? (down ? "descending" : "ascending")
                : now === (down ? "descending" : "ascending") ? (down ? "ascending" : "descending") : null;
              for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
              if (order === null) { body.append(...first); return; }
              head.setAttribute("aria-sort", order);
              const value = row => row.cells[column].dataset.sort;
              const compare = (one, two) => {
                const [a, b] = [Number(value(one)), Number(value(two))];
                return value(one) !== "" && value(two) !== "" && !isNaN(a) && !isNaN(b) ? a - b
                  : value(one).localeCompare(value(two), document.documentElement.lang);
              };
              const sign = order === "ascending" ? 1 : -1;
              body.append(...[...first].sort((one, two) => sign * compare(one, two)));
            });
          });
        }

        """
}
