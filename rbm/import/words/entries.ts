import { plainHeader } from "./plain-header.ts";

const translated = (names: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(names).flatMap(([value, others]) =>
      [value, ...others.split("|")].map((name) => [plainHeader(name), value] as const),
    ),
  );

/** Words of other lists and languages for entries of ours, by column; separated by bars. */
export const entries: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  "actuals.place": translated({
    World:
      "worldwide | global | monde | mondial | mundo | mundial | total world | welt | weltweit | мир | весь мир | العالم | عالمي | 世界 | 全球",
    Africa: "afrique | áfrica | afrika | африка | أفريقيا | إفريقيا | 非洲",
    Americas:
      "amériques | américas | the americas | america | amérique | américa | amerika | америка | регион америка | الأمريكتان | الأمريكتين | 美洲",
    "Arab States":
      "états arabes | estados árabes | arab region | arabische staaten | арабские государства | الدول العربية | 阿拉伯国家",
    "Asia and the Pacific": `asia pacific | asia & pacific | asie pacifique | asie et pacifique | asia pacífico | asia y el pacífico | asien und pazifik |
      ásia e pacífico | азиатско тихоокеанский регион | آسيا والمحيط الهادئ | 亚太 | 亚洲及太平洋 | 亚太地区`,
    CIS: "cei | commonwealth of independent states | gus | снг | كومنولث الدول المستقلة | 独联体",
    Europe: "europa | европа | أوروبا | 欧洲",
  }),
  "actuals.disaggregation": translated({
    Total:
      "all | ensemble | totaux | todos | both sexes | tous | gesamt | insgesamt | всего | итого | المجموع | الإجمالي | 合计 | 总计",
    Female:
      "females | women | woman | girls | f | femmes | femme | filles | mujeres | mujer | mulheres | frauen | weiblich | женщины | النساء | نساء | إناث | 女 | 女性 | of whom women | dont femmes",
    Male: "males | men | man | boys | m | h | hommes | homme | garçons | hombres | hombre | homens | männer | männlich | мужчины | الرجال | رجال | ذكور | 男 | 男性",
    Urban: "urbain | urbano | städtisch | городские | حضر | 城市 | 城镇",
    Rural: "ländlich | сельские | ريف | 农村",
  }),
  "kpis.dimension": translated({
    None: "no | non | nein | нет | لا | 无 | 否 | not required",
    Sex: "gender | by sex | sexe | genre | sexo | género | gênero | geschlecht | пол | الجنس | النوع الاجتماعي | 性别",
    Age: "age group | age groups | by age | âge | edad | idade | alter | возраст | العمر | الفئة العمرية | 年龄",
    Area: "urban rural | residence | milieu | zona | местность",
    Disability:
      "disability status | handicap | discapacidad | deficiência | behinderung | инвалидность | الإعاقة | 残疾",
    "To be chosen":
      "yes | oui | sí | sim | ja | да | نعم | 是 | region | location | geography | country | district | province | type | sector | income | région | región | lieu | typ",
  }),
  "kpis.accumulation": translated({
    Cumulative:
      "cumulative annually | cumulative total | cumulatif | cumulé | acumulado | acumulativo | kumulativ | нарастающим итогом | تراكمي | 累计",
    "Per period":
      "sum | incremental | additive | flow | per year | annual | somme | suma | soma | summe | сумма | 求和",
    Level:
      "stock | snapshot | state | last value | latest | niveau | nivel | nível | niveau fin de période | stand | уровень",
  }),
  "kpis.frequency": translated({
    Quarterly:
      "trimestriel | trimestrielle | trimestral | every quarter | vierteljährlich | ежеквартально | ربع سنوي | 季度 | 每季度",
    "Half-yearly": `semi annual | semi annually | biannual | bi annual | semestriel | semestrielle | semestral | every six months | halbjährlich |
      раз в полгода | نصف سنوي | 半年 | 每半年`,
    Yearly:
      "annual | annually | annuel | annuelle | anual | every year | once a year | jährlich | ежегодно | سنوي | سنويا | 每年 | 年度",
    "Every two years":
      "biennial | biennially | bisannuel | bienal | alle zwei jahre | раз в два года | كل سنتين | 每两年",
  }),
};
