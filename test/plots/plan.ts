interface Line {
  readonly kpi: string;
  readonly title: string;
  readonly unit: string;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly direction: "increase" | "decrease";
}

/** Priority, speed (1 keeps pace), then `title|unit|baseline|target`; `-` is not set. Invented. */
const source: readonly (readonly [string, number, ...string[]])[] = [
  [
    "Capacity Development",
    1.06,
    "People certified|people|1800|9000",
    "Courses with a learning assessment|%|22|80",
    "Academy training centres active|centres|12|30",
    "Women among participants|%|31|50",
    "Trainers accredited|people|40|220",
    "Participants applying skills|%|-|60",
  ],
  [
    "Cybersecurity",
    0.82,
    "Countries with a national CIRT|countries|104|130",
    "Cyberdrill exercises held|exercises|6|40",
    "Countries with a cybersecurity strategy|countries|76|125",
    "Guidelines on child protection in use|countries|14|60",
    "Response staff trained|people|210|1400",
    "Mean index score, least developed countries|points|18|35",
  ],
  [
    "Digital Inclusion",
    0.52,
    "Countries with an accessibility policy|countries|31|80",
    "Women trained in digital skills|people|2400|20000",
    "Indigenous communities reached|communities|8|60",
    "Countries with a youth strategy|countries|19|55",
    "Programmes for older persons|programmes|3|25",
    "Partners reporting by sex and age|%|12|70",
  ],
  [
    "Digital Innovation Ecosystems",
    0.74,
    "Countries with an innovation profile|countries|9|45",
    "Hubs supported|hubs|14|70",
    "Start-ups in accelerator programmes|firms|60|400",
    "National innovation strategies adopted|countries|11|40",
    "Challenge winners still active|%|35|70",
    "Hubs led by women|%|-|40",
  ],
  [
    "Digital Services and Applications",
    0.96,
    "Digital health programmes running|programmes|7|30",
    "Countries with a digital agriculture plan|countries|10|40",
    "Services on shared building blocks|services|4|36",
    "National digital strategies supported|countries|16|60",
    "Users of supported services|million|2.1|14",
    "Time to put a service online|weeks|52|20",
  ],
  [
    "Emergency Telecommunications",
    1.08,
    "Countries with a national emergency plan|countries|38|90",
    "Staff trained in disaster response|people|350|1900",
    "Equipment deployed within 72 hours|%|55|90",
    "Simulation exercises held|exercises|3|28",
    "Countries with early warning by mobile|countries|12|48",
    "Plans tested in the last year|%|18|-",
  ],
  [
    "Environment",
    0.44,
    "E-waste recycling rate|%|17.4|30",
    "Countries with e-waste legislation|countries|67|97",
    "Countries with e-waste statistics|countries|22|60",
    "Green procurement policies|countries|5|40",
    "Energy per unit of traffic|kWh/TB|180|90",
    "Circular economy pilots|pilots|1|18",
  ],
  [
    "Network and Digital Infrastructure",
    0.9,
    "Population covered by 4G|%|62|90",
    "Countries with a broadband map|countries|48|110",
    "Schools connected|schools|1200|9000",
    "Cost of 1.5 GB, share of income|%|6.8|2",
    "Spectrum plans revised|countries|21|60",
    "Rural backhaul routes mapped|thousand km|140|800",
  ],
  [
    "Policy and Regulation",
    1.1,
    "Regulators at the fourth generation|countries|58|100",
    "Countries with a competition framework|countries|81|140",
    "Regulators using collaborative tools|countries|26|75",
    "Policy recommendations adopted|count|12|64",
    "Tariff policies reviewed|countries|18|55",
    "Satisfaction of regulators|%|71|90",
  ],
  [
    "Statistics",
    1.0,
    "Countries reporting the core indicators|countries|112|165",
    "Household surveys with an ICT module|countries|61|110",
    "Statisticians trained|people|280|1300",
    "Data published within 12 months|%|44|85",
    "Series disaggregated by sex|%|29|75",
    "Administrative sources assessed|countries|-|60",
  ],
];

export const plan = source.map(([priority, speed, ...lines], i) => ({
  priority,
  speed,
  lines: lines.map((line, j): Line => {
    const [title = "", unit = "", from = "-", to = "-"] = line.split("|");
    const baseline = from === "-" ? null : Number(from);
    const target = to === "-" ? null : Number(to);
    const direction = baseline !== null && target !== null && target < baseline ? "decrease" : "increase";
    return { kpi: `${i + 1}.${j + 1}`, title, unit, baseline, target, direction };
  }),
}));
