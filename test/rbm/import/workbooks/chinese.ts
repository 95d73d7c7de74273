import { add, type SomebodysWorkbook } from "./made.ts";

/** A performance table in Chinese: three levels of indicators merged down the side, targets with signs. */
export const chinese: SomebodysWorkbook = {
  name: "a performance table in Chinese with indicators of three levels and signs before the targets",
  build(book) {
    add(
      book,
      "绩效目标表",
      [
        ["项目绩效目标表", null, null, null, null, null],
        ["一级指标", "二级指标", "三级指标", "年度目标值（2021年）", "全年实际完成值（2021年）", "备注"],
        ["产出指标", "数量指标", "培训人数", "≥500人", "532人", "含线上"],
        [null, "质量指标", "培训合格率", "≥90%", "93.5%", null],
        ["效益指标", "社会效益", "互联网普及率", "＞70%", "72.1%", null],
      ],
      { merged: ["A1:F1", "A3:A4"] },
    );
  },
  results: [],
  kpis: [
    ["培训人数", "人", null, null],
    ["培训合格率", "%", null, null],
    ["互联网普及率", "%", null, null],
  ],
  targets: [
    ["培训人数", "2021", 500],
    ["培训合格率", "2021", 90],
    ["互联网普及率", "2021", 70],
  ],
  actuals: [
    ["培训人数", "2021", "World", "Total", 532],
    ["培训合格率", "2021", "World", "Total", 93.5],
    ["互联网普及率", "2021", "World", "Total", 72.1],
  ],
};
