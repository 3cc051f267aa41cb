import type { DiffGroup } from '../groups.js';
import type { DiffWords } from '../words/index.js';

/** White on each of them, and each on white, has a contrast of 5:1 and more (WCAG 2 asks for 4.5). */
const colours: Readonly<Record<DiffGroup, string>> = {
  weakened: '#a3201d',
  'put-off': '#8a4700',
  missing: '#74298f',
  strengthened: '#17653a',
  changed: '#1d4f91',
  reworded: '#3d5468',
  added: '#0b5f6b',
  helping: '#5d4a7a',
  'parent-only': '#565b63',
  kept: '#565b63',
};

const groupColours = Object.entries(colours)
  .map(([group, colour]) => `.g-${group}{--c:${colour}}`)
  .join('\n');

const screen = `
:root{color-scheme:light;--line:#cfd4da;--soft:#f4f6f8;--text:#1b1f24;--quiet:#505a64}
*{box-sizing:border-box}
html{scroll-padding-top:5rem}
body{margin:0 auto;padding:0 1.5rem 3rem;max-width:90rem;color:var(--text);background:#fff;font:16px/1.5 "Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
h1,h2,h3,p,dl,dd,ul{margin:0;padding:0}
h1{font-size:1.6rem;line-height:1.25;font-weight:650}
h2{font-size:1.2rem;margin:2rem 0 .75rem;padding-bottom:.3rem;border-bottom:2px solid var(--text)}
h3{font-size:1rem}
a{color:#0b4a8f}
:focus-visible{outline:3px solid #0b4a8f;outline-offset:2px}
.skip{position:absolute;left:-999rem;background:#fff;padding:.5rem 1rem}
.skip:focus{left:1rem;top:.5rem;z-index:9}
header{padding:1.75rem 0 0}
.counts{list-style:none;display:flex;flex-wrap:wrap;gap:.5rem;margin-bottom:1rem}
.counts a{display:block;border:1px solid var(--c);border-left-width:.4rem;border-radius:.25rem;padding:.15rem .6rem;color:var(--c);text-decoration:none;font-size:.9rem;background:#fff}
.counts a:hover{text-decoration:underline}
.told{border-left:.3rem solid var(--c);padding:.1rem 0 .1rem .9rem;margin:0 0 1rem;max-width:76rem}
.told h3{color:var(--c);margin-bottom:.2rem}
.told ul{list-style:none}
.told li{padding:.2rem 0 .2rem 2.1rem;position:relative}
.told li>a:first-child{position:absolute;left:0;top:.32rem;min-width:1.6rem;text-align:center;font-size:.8rem;border:1px solid var(--line);border-radius:.25rem;text-decoration:none;background:var(--soft)}
.told li.more{padding-left:0}
.told li.more>a:first-child{position:static;border:0;background:none;text-decoration:underline;font-size:.9rem}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:1rem}
.pair article{border:1px solid var(--line);border-radius:.35rem;padding:.75rem 1rem;background:var(--soft);min-width:0}
.pair h3{margin-bottom:.35rem}
.pair dl div{display:grid;grid-template-columns:9rem 1fr;gap:.75rem;padding:.1rem 0;font-size:.93rem}
dt{color:var(--quiet)}
p.found{margin-top:.75rem;font-size:.93rem}
.evidence{color:var(--quiet)}
.chain figure{margin:0;overflow-x:auto}
.chain svg{display:block;max-width:100%;height:auto;margin:0 auto;font-size:12px}
.chain figcaption{font-size:.85rem;color:var(--quiet);margin-top:.5rem}
.box{fill:#fff;stroke:#5a646e;stroke-width:1.2}
.box.report,.box.none{stroke-dasharray:5 3}
.box.none{fill:#f4f6f8}
.box.compared{fill:#e4eefa;stroke:#0b4a8f;stroke-width:2.6}
.line{fill:none;stroke:#5a646e;stroke-width:1.2}
.line.found{stroke-dasharray:5 4}
.arrow{fill:#5a646e}
.chain .number{font-weight:650;font-size:12.5px}
.chain .quiet{fill:#3d4650;font-size:12px}
.chain .held{fill:#3d4650;font-style:italic}
.chain .level{fill:#505a64;font-size:12px}
.caution{margin-top:.75rem;padding:.6rem .9rem;border:1px solid #8a4700;border-left-width:.4rem;background:#fff6e8}
#filters:not([hidden]){display:flex;flex-wrap:wrap;gap:.6rem 1.25rem;align-items:end;margin-top:2rem;padding:.9rem 1rem;border:1px solid var(--line);border-radius:.35rem;background:var(--soft);font-size:.9rem}
#filters label{display:grid;gap:.15rem}
#filters label.tick{display:flex;align-items:center;gap:.4rem;min-height:2.2rem}
#filters select,#filters input[type=search],#filters button{font:inherit;min-height:2.2rem;padding:.2rem .5rem;border:1px solid #6b747d;border-radius:.25rem;background:#fff;color:inherit;max-width:17rem}
#filters input[type=checkbox]{width:1.1rem;height:1.1rem}
#filters input::placeholder{color:#5f6872;opacity:1}
.legend{font-size:.9rem;color:var(--quiet);margin-bottom:.5rem}
#shown{font-weight:600;margin-bottom:.5rem}
table{width:100%;border-collapse:collapse;table-layout:fixed}
thead th{position:sticky;top:0;z-index:1;background:#26323e;color:#fff;text-align:left;vertical-align:top;padding:.5rem .75rem;font-size:.95rem}
thead th.change{width:12.5rem}
.of{display:block;font-weight:400;font-size:.8rem;color:#e3e8ed}
th,td{text-align:left}
thead th.change,tr.group th{border-left:.35rem solid #26323e}
tr.group th{border-left-color:var(--c);background:var(--c);color:#fff;padding:.35rem .75rem;font-size:1rem}
tr.group .count{font-weight:400}
tbody td,tbody th.change{vertical-align:top;border:1px solid var(--line);padding:.6rem .75rem;font-weight:400}
tbody th.change{border-left:.35rem solid var(--c);font-size:.88rem}
tr:target td,tr:target th.change{background:#fff9dc}
.change .number{font-weight:650}
.kind{color:var(--quiet)}
.badge{display:block;width:fit-content;margin:.2rem 0;padding:.05rem .5rem;border-radius:.25rem;background:var(--c);color:#fff;font-weight:600}
.weaker{color:#a3201d;font-weight:600}
.assigned{margin-top:.3rem}
details{margin-top:.35rem;color:var(--quiet)}
summary{cursor:pointer;color:#0b4a8f}
details p{font-size:.82rem}
.stands,.above,.place{font-size:.84rem;color:var(--quiet)}
.above{font-style:italic}
.name{margin:.1rem 0 .3rem}
.facts div{display:grid;grid-template-columns:5.5rem 1fr;gap:.6rem;font-size:.93rem}
.place{margin-top:.35rem}
.doubtful{display:inline-block;padding:0 .4rem;border:1px solid #8a4700;border-radius:.25rem;background:#fff6e8;color:#6b3700;font-weight:600}
td.none{color:var(--quiet);font-style:italic;background:repeating-linear-gradient(135deg,#fff 0 9px,#f1f3f5 9px 10px)}
del{background:#fdeae7;color:#7a1411;text-decoration:underline dashed;text-decoration-thickness:.1em;text-underline-offset:.2em}
ins{background:#dcf2e2;color:#0d4a25;text-decoration:underline solid;text-decoration-thickness:.1em;text-underline-offset:.2em}
del,ins{text-decoration-skip-ink:none}
del,ins{padding:0 .1em;border-radius:.15em;box-decoration-break:clone;-webkit-box-decoration-break:clone}
del::before,del::after,ins::before,ins::after{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.legend del::before,.legend del::after,.legend ins::before,.legend ins::after{content:none}
footer{margin-top:2rem;color:var(--quiet);font-size:.85rem}
[hidden]{display:none!important}
@media (max-width:60rem){
body{padding:0 1rem 2rem}
thead th.change{width:9.5rem}
.pair dl div{grid-template-columns:1fr;gap:0}
.facts div{grid-template-columns:1fr;gap:0}
.facts dt{font-size:.8rem}
tbody td,tbody th.change{padding:.5rem}
}
@media (max-width:44rem){
.pair{grid-template-columns:1fr}
.scroll{overflow-x:auto}
table{min-width:44rem}
thead th{position:static}
}`;

/** A4 on its side: what is only for the screen goes, column headings come again on every page, no row is cut. */
const print = `
@page{size:A4 landscape;margin:12mm 12mm 15mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt Arial,sans-serif;color:#444}}
@media print{
html{font-size:9.5pt}
body{font-size:9.5pt;line-height:1.35;padding:0;max-width:none}
header{padding:0}
h2{margin-top:1.2rem;break-after:avoid}
h3,tr.group{break-after:avoid}
#filters,.skip,details{display:none!important}
a{color:inherit;text-decoration:none}
.pair article,.told li,.caution,.chain figure{break-inside:avoid}
.chain h2{break-after:avoid}
.chain svg{max-height:165mm}
.scroll{overflow:visible}
table{min-width:0}
thead{display:table-header-group}
thead th{position:static}
thead th.change{width:11rem}
tr{break-inside:avoid}
.pair{grid-template-columns:1fr 1fr}
.pair dl div{grid-template-columns:8rem 1fr;gap:.5rem}
.facts div{grid-template-columns:5rem 1fr;gap:.5rem}
thead th,tr.group th,.badge,del,ins,td.none,.pair article,.doubtful,.caution{-webkit-print-color-adjust:exact;print-color-adjust:exact}
del::before,del::after,ins::before,ins::after{content:none!important}
}
`;

/** The words before and after a mark are for those who hear the page; all of them are this program's own. */
const said = ({ page }: DiffWords): string => `
del::before{content:${JSON.stringify(page.saidDeleted)}}
ins::before{content:${JSON.stringify(page.saidInserted)}}
del::after,ins::after{content:${JSON.stringify(page.saidEnd)}}`;

export const styleOf = (words: DiffWords): string => `${groupColours}${said(words)}${screen}${print}`;
