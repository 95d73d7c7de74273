/** Shorter names for row labels; the table and the alternative text keep the full ones. */
const short: Readonly<Record<string, string>> = {
  "Digital Innovation Ecosystems": "Innovation Ecosystems",
  "Digital Services and Applications": "Services and Applications",
  "Emergency Telecommunications": "Emergency Telecoms",
  "Network and Digital Infrastructure": "Network and Infrastructure",
};

export const priorityLabel = (priority: string): string => short[priority] ?? priority;
