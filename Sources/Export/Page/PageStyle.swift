/// The style of every page: light and dark, phone, desk and paper, all in the page itself.
enum PageStyle {
    /// The style's hash as the page's policy names it.
    static let hash = "sha256-JPB17GsFK98c0wJHOvlzNF/9/i1jGm2US9G7kGtEIUc="

    static let text = """
        \(colours)
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:smooth;scroll-padding-top:3.5rem}
        body{margin:0;background:var(--paper);color:var(--ink);\
        font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;\
        font-variant-numeric:tabular-nums}
        .masthead,nav,main{max-width:80rem;margin:0 auto;padding:0 1.25rem}
        .masthead{padding-top:2.25rem}
        .kicker{margin:0;color:var(--accent);font-weight:600;letter-spacing:.02em}
        h1{margin:.15rem 0 .35rem;font-size:clamp(1.7rem,1.1rem + 2.6vw,2.9rem);line-height:1.12;\
        letter-spacing:-.015em;text-wrap:balance}
        .subtitle{margin:0 0 1rem;color:var(--quiet);font-size:1.1rem}
        .notice{margin:.6rem 0;padding:.6rem .9rem;border:1px solid var(--warn-line);border-left-width:.4rem;\
        border-radius:.3rem;background:var(--warn-paper);color:var(--warn);font-weight:600}
        nav{position:sticky;top:0;z-index:1;background:var(--paper);border-bottom:1px solid var(--line)}
        nav ul{display:flex;gap:1.25rem;margin:0;padding:.55rem 0;overflow-x:auto;list-style:none}
        nav a{color:var(--quiet);text-decoration:none;white-space:nowrap}
        nav a:hover{color:var(--accent);text-decoration:underline}
        a{color:var(--accent)}
        :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
        .skip{position:absolute;left:-99rem}
        .skip:focus{left:1rem;top:.5rem;z-index:2;padding:.4rem .8rem;background:var(--paper)}
        section{padding:1.4rem 0 .6rem}
        h2{margin:0 0 .7rem;font-size:1.45rem;letter-spacing:-.01em}
        h3{margin:1.1rem 0 .3rem;font-size:1.02rem}
        p{margin:.5rem 0;max-width:46rem}
        .note{color:var(--quiet);font-size:.92rem}
        .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(12rem,1fr));gap:.9rem;margin:0}
        .figures>div{padding:.85rem 1rem 1rem;border:1px solid var(--line);border-radius:.6rem;\
        background:var(--soft)}
        .figures dt{color:var(--quiet)}
        .figures dd{margin:0}
        .figures strong{display:block;font-size:1.95rem;line-height:1.25;letter-spacing:-.02em}
        .figures svg{display:block;width:100%;height:.4rem;margin:.35rem 0 .45rem}
        .figures .note{display:block;line-height:1.35}
        .facts{display:grid;gap:0;margin:.4rem 0}
        .facts>div{display:grid;grid-template-columns:minmax(9rem,15rem) 1fr;gap:.2rem 1rem;padding:.3rem 0;\
        border-bottom:1px solid var(--line)}
        .facts dt{color:var(--quiet)}
        .facts dd{margin:0;overflow-wrap:anywhere}
        .code{font-family:ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;font-size:.86rem}
        figure{margin:.4rem auto 1rem;max-width:52rem}
        figure svg{display:block;width:100%;height:auto}
        figcaption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        .scroll{overflow-x:auto;margin:.3rem 0 .9rem}
        .pair{display:grid;grid-template-columns:minmax(0,11fr) minmax(0,9fr);gap:1.25rem;align-items:end}
        .pair figure{width:100%;margin:0}
        .pair .bar{width:clamp(2.5rem,5vw,5.5rem)}
        table{width:100%;border-collapse:collapse;font-size:.96rem}
        .amount{display:inline-block;min-width:3em;text-align:right}
        caption{padding:.1rem 0 .4rem;color:var(--quiet);text-align:left;font-size:.92rem}
        th,td{padding:.36rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:middle}
        thead th{border-bottom:2px solid var(--ink);color:var(--quiet);font-size:.88rem;font-weight:600;\
        vertical-align:bottom;line-height:1.25}
        tbody th{font-weight:600;white-space:nowrap}
        #published-table tbody th{min-width:5rem;white-space:normal}\
        #published-table td:last-child{min-width:13rem;font-size:.86rem}
        tbody tr:hover{background:var(--soft)}
        .number{text-align:right;white-space:nowrap}
        .party{white-space:nowrap}
        th button{display:inline;padding:0;border:0;background:none;color:inherit;font:inherit;\
        text-align:inherit;cursor:pointer}
        th button:hover{color:var(--accent);text-decoration:underline}
        th[aria-sort] button::after{content:" ▲";font-size:.75em}
        th[aria-sort=descending] button::after{content:" ▼"}
        .chip{width:1.15em;height:1.15em;margin-right:.5em;vertical-align:-.2em;font-weight:700}
        .bar{display:inline-block;width:clamp(4.5rem,16vw,13rem);height:.85rem;margin-right:.6rem;\
        vertical-align:-.08em}
        .events{margin:0;padding:0;list-style:none;max-width:60rem}
        .events li{display:grid;grid-template-columns:4.6rem 1.1rem 1fr;gap:.4rem;padding:.28rem 0;\
        border-bottom:1px solid var(--line)}
        .events time{color:var(--quiet)}
        .sign{font-weight:700;text-align:center}
        .why ul{margin:.2rem 0 .6rem;padding:0;list-style:none}
        .why li{padding:.12rem 0}
        .why .label{display:inline-block;min-width:15rem;margin-right:.6rem;color:var(--quiet)}
        \(drawing)
        @media (max-width:60rem){.pair{display:block}}
        @media (max-width:44rem){.wide{display:none}.masthead{padding-top:1.3rem}\
        .figures{grid-template-columns:1fr 1fr;gap:.6rem}.figures>div{padding:.65rem .75rem}\
        .figures strong{font-size:1.4rem}.facts>div{grid-template-columns:1fr;padding:.4rem 0}\
        th,td{padding:.36rem .28rem}table{font-size:.86rem}tbody th{white-space:normal}.why .label{display:block}\
        .bar,.pair .bar{display:block;width:4.2rem;height:.5rem;margin:.2rem 0 0 auto}\
        figure svg text.quiet,figure svg text[class*=name]{font-size:19px}}
        @media print{:root{--paper:#fff;--ink:#000;--quiet:#333;--line:#bbb;--soft:#fff;--accent:#000;\
        --warn:#000;--warn-paper:#fff;--warn-line:#000;--edge:#0008}body{font-size:9.5pt}\
        nav,.skip{display:none}.masthead,main{max-width:none;padding:0}.scroll{overflow:visible}\
        section{break-inside:auto}h2,h3,caption{break-after:avoid}tr,figure,.figures>div{break-inside:avoid}\
        thead{display:table-header-group}th,td{padding:.15rem .35rem}}
        @media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}

        """

    /// What a drawing needs of it, in a page or in a file of its own.
    static let drawing = """
        text{fill:var(--ink)}
        svg text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif}
        text.quiet,text.ring-name{fill:var(--quiet)}
        text.strong{font-weight:700}
        text.black{fill:#000}
        text.white{fill:#fff}
        text.halo{paint-order:stroke;stroke:var(--paper);stroke-width:5;stroke-linejoin:round}
        .edge{stroke:var(--edge);stroke-width:1;vector-effect:non-scaling-stroke}
        .empty{fill:none;stroke:var(--quiet);stroke-dasharray:3 3}
        .track{fill:var(--line)}
        .fill{fill:var(--accent)}
        .mark,.line{stroke:var(--ink);stroke-width:1.6;vector-effect:non-scaling-stroke}
        .line{stroke-dasharray:5 4}
        .grid{stroke:var(--line);stroke-width:1}
        .turnout{fill:none;stroke:var(--accent);stroke-width:3;stroke-linejoin:round}
        .counted{fill:var(--field);fill-opacity:.38;stroke:var(--field);stroke-width:1.5}
        .ring{fill:var(--paper);stroke:var(--ink);stroke-width:2}
        text.turnout-name{fill:var(--accent);font-weight:700}
        text.counted-name{font-weight:700}
        """

    /// The colours by light and dark.
    static let colours = """
        :root{--paper:#fff;--ink:#16191d;--quiet:#525c66;--line:#d5dce3;--soft:#f3f6f9;--accent:#0a56a6;\
        --field:#b98a2f;--warn:#5c3d00;--warn-paper:#fff3cf;--warn-line:#d9a514;--edge:#16191d55}
        @media (prefers-color-scheme:dark){:root{--paper:#0f1317;--ink:#e8edf2;--quiet:#a3afbb;--line:#2d363f;\
        --soft:#171d23;--accent:#7db8f5;--field:#8f6c28;--warn:#ffdf8f;--warn-paper:#2e2400;\
        --warn-line:#b8890f;--edge:#e8edf277}}
        .paper{fill:var(--paper)}
        text.notice-text{fill:var(--warn);font-weight:600}

        """
}
