import type { Random } from "../support/random.ts";

/** Words of made-up reports: [Arabic, English]. */
type Pair = readonly [ar: string, en: string];

const WHO: readonly Pair[] = [
  ["وزير الداخلية", "the interior minister"],
  ["مدير الأمن", "the security director"],
  ["رئيس غرفة العمليات", "the head of the operations room"],
  ["اللجنة الأمنية", "the security committee"],
  ["مدير إدارة الدعم", "the head of the support department"],
];
const MEETS: readonly Pair[] = [
  ["يجتمع بمديري الأمن لبحث تأمين", "meets security directors on securing"],
  ["يتابع خطة تأمين", "follows up the plan for securing"],
  ["يتفقّد استعدادات", "inspects preparations for"],
  ["يعقد اجتماعًا موسّعًا بشأن", "holds an enlarged meeting on"],
];
const WHAT: readonly Pair[] = [
  ["مراكز الاقتراع", "the polling centres"],
  ["انتخابات المجالس البلدية", "the municipal council elections"],
  ["الجولة الثانية من التصويت", "the second round of voting"],
  ["اللجان الانتخابية والطرق المؤدية إليها", "the polling stations and the roads to them"],
];
const WHERE: readonly Pair[] = [
  ["القاهرة", "Cairo"],
  ["بنغازي", "Benghazi"],
  ["طبرق", "Tobruk"],
  ["أسوان", "Aswan"],
  ["سبها", "Sebha"],
  ["المنيا", "Minya"],
  ["درنة", "Derna"],
  ["أبو زريبة", "Abu Zuraiba"],
  ["الزاوية", "Zawiya"],
];
const DO: readonly Pair[] = [
  ["نشر قوات إضافية حول", "Deploy further forces around"],
  ["تكثيف الدوريات على الطرق المؤدية إلى", "Step up patrols on the roads to"],
  ["رفع درجة الاستعداد عند", "Raise the level of readiness at"],
  ["توفير عنصر نسائي للتفتيش في", "Provide women officers for searches at"],
  ["تيسير دخول كبار السن وذوي الإعاقة إلى", "Ease the way of the elderly and disabled into"],
  ["ربط غرف العمليات بـ", "Link the operations rooms with"],
];
const HOW: readonly Pair[] = [
  ["قبل فتح الصناديق بيوم", "a day before the boxes open"],
  ["طوال أيام التصويت", "throughout the days of voting"],
  ["بالتنسيق مع الجهات المعنية", "together with the bodies concerned"],
  ["مع سرعة الإبلاغ عن أي طارئ", "and report any incident at once"],
];
export const CUES = ["وجّه بـ", "شدّد على", "أكّد على أهمية", "دعا إلى", "كلّف", "طالب بـ", "أشار إلى", "يتابع"] as const;

function sentence(r: Random, parts: readonly (readonly Pair[])[]): Pair {
  const picked = parts.map((part) => r.pick(part));
  return [picked.map(([ar]) => ar).join(" "), picked.map(([, en]) => en).join(" ")];
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export function eventTitle(r: Random): Pair {
  const [ar, en] = sentence(r, [WHO, MEETS, WHAT]);
  const [town, townEn] = r.pick(WHERE);
  return [`${ar} في ${town}`, capital(`${en} in ${townEn}`)];
}

export const eventSummary = (r: Random): Pair => {
  const [ar, en] = sentence(r, [WHO, MEETS, WHAT, HOW]);
  return [ar, capital(en)];
};

export const directiveWords = (r: Random): Pair => sentence(r, r.chance(0.5) ? [DO, WHAT, HOW] : [DO, WHAT]);
