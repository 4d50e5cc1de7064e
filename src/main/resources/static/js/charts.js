// Draws a chart from the table beside it: the table is the data, and stays for those who do not see the picture.
addEventListener("DOMContentLoaded", () => {
  const place = document.querySelector("[data-chart=trend]");
  const table = document.getElementById("trend-table");
  if (!place || !table || !window.echarts) {
    return;
  }
  const names = [...table.querySelectorAll("thead th")].map(cell => cell.textContent);
  const rows = [...table.querySelectorAll("tbody tr")].map(row => [...row.cells].map(cell => cell.textContent));
  const root = getComputedStyle(document.documentElement);
  const colour = name => root.getPropertyValue(name).trim();
  const lines = [
    { column: 5, colour: colour("--ink-soft"), type: "dotted" },
    { column: 2, colour: colour("--amber"), type: "dashed" },
    { column: 3, colour: colour("--blue"), type: [8, 3] },
    { column: 4, colour: colour("--green"), type: "solid" },
  ];
  // Each line is named at its end; names that would lie on each other move apart, the highest value staying topmost.
  const last = rows[rows.length - 1] || [];
  const top = Math.ceil(Math.max(...lines.map(line => Number(last[line.column])), 1) / 10) * 10;
  const height = place.clientHeight - 44;
  let lowest = -Infinity;
  const shifts = new Map(lines
    .map(line => ({ line, y: height * (1 - Number(last[line.column]) / top) }))
    .sort((one, other) => one.y - other.y || one.line.column - other.line.column)
    .map(({ line, y }) => {
      lowest = Math.max(y, lowest + 16);
      return [line, lowest - y];
    }));
  const chart = echarts.init(place, null, { renderer: "canvas" });
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 36, right: 96, top: 16, bottom: 28 },
    xAxis: { type: "category", data: rows.map(row => row[0].replace(/^\d+-/, "")), axisTick: { show: false } },
    yAxis: { type: "value", min: 0, max: top, splitLine: { lineStyle: { color: colour("--rule") } } },
    series: lines.map((line, at) => ({
      type: "line", name: names[line.column], data: rows.map(row => Number(row[line.column])), symbol: "none",
      lineStyle: { color: line.colour, type: line.type, width: line.column === 4 ? 3 : 1.5 }, itemStyle: { color: line.colour },
      endLabel: { show: true, formatter: `${names[line.column]} {c}`, color: line.colour, distance: 6, offset: [0, shifts.get(line)] },
      z: at,
    })),
  });
  new ResizeObserver(() => chart.resize()).observe(place);
});
