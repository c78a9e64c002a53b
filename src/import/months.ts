import { fold } from "../model/fold.ts";

interface NamedMonth {
  readonly month: number;
  readonly calendar: "gregorian" | "hijri";
}

/** By month: English, Egypt and Libya, Libya from 1969 to 2011, the Levant. */
const GREGORIAN: readonly string[] = [
  "january,jan,يناير,أي النار,اي النار,كانون الثاني",
  "february,feb,فبراير,النوار,شباط",
  "march,mar,مارس,الربيع,آذار,اذار",
  "april,apr,أبريل,إبريل,ابريل,الطير,نيسان",
  "may,مايو,الماء,أيار,ايار",
  "june,jun,يونيو,يونيه,الصيف,حزيران",
  "july,jul,يوليو,يوليه,ناصر,تموز",
  "august,aug,أغسطس,اغسطس,هانيبال,آب",
  "september,sep,sept,سبتمبر,الفاتح,أيلول,ايلول",
  "october,oct,أكتوبر,اكتوبر,التمور,تشرين الأول,تشرين الاول",
  "november,nov,نوفمبر,الحرث,تشرين الثاني",
  "december,dec,ديسمبر,الكانون,كانون الأول,كانون الاول",
];

const HIJRI: readonly string[] = [
  "muharram,محرم,المحرم",
  "safar,صفر",
  "rabi al-awwal,rabi i,ربيع الأول,ربيع أول",
  "rabi al-thani,rabi ii,ربيع الآخر,ربيع الثاني,ربيع ثان",
  "jumada al-awwal,jumada i,جمادى الأولى,جمادى الأول",
  "jumada al-thani,jumada ii,جمادى الآخرة,جمادى الثانية",
  "rajab,رجب",
  "shaban,sha'ban,شعبان",
  "ramadan,رمضان",
  "shawwal,شوال",
  "dhu al-qadah,dhu al-qi'dah,ذو القعدة,ذي القعدة",
  "dhu al-hijjah,ذو الحجة,ذي الحجة",
];

const MONTHS: ReadonlyMap<string, NamedMonth> = new Map(
  (["hijri", "gregorian"] as const).flatMap((calendar) =>
    (calendar === "hijri" ? HIJRI : GREGORIAN).flatMap((names, at) =>
      names.split(",").map((name): [string, NamedMonth] => [fold(name), { month: at + 1, calendar }]),
    ),
  ),
);

/** The month that a word names in English or in the Arabic of Egypt, Libya or the Levant, or in the Hijri year. */
export const monthOf = (word: string): NamedMonth | undefined => MONTHS.get(fold(word));
