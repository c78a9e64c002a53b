import type { release as english } from "../en/release.ts";
import type { Arabic } from "../forms.ts";

export const release: Arabic<typeof english> = {
  "release.label": "إصدار السجل",
  "release.bar": "السجل كما صدر في {date} ({hash}).",
  "release.newest": "لم يصدر بعده إصدار آخر، وقد يكون السجل الحالي تغيّر بعد ذلك.",
  "release.newer": "صدر بعده إصدار أحدث في {date}.",
  "release.openCurrent": "فتح السجل الحالي",
  "release.unknown": "لا يوجد هذا الإصدار",
  "release.unknownText": "يطلب هذا الرابط الإصدار {name}، وليس في هذا الموقع إصدار بهذا الاسم. قد يكون الرابط ناقصًا، أو سُحب الإصدار.",
  "release.unknownFrame": "الإصدار المطلوب في هذا الإطار ليس في هذا الموقع.",
  "release.withdrawn": {
    zero: "لم يُسحب منه شيء.",
    one: "سُحب منه عنصر واحد بعد نشره.",
    two: "سُحب منه عنصران بعد نشره.",
    few: "سُحبت منه {n} عناصر بعد نشره.",
    many: "سُحب منه {n} عنصرًا بعد نشره.",
    other: "سُحب منه {n} عنصر بعد نشره.",
  },
  "release.cited": "استُشهد بنسخة البيانات {hash} على أنها تعطي: {events}، {directives}.",
  "release.citedSame": "وما زال كذلك: يعطي هذا العرض الأعداد نفسها.",
  "release.citedOther": "ويعطي هذا العرض الآن: {events}، {directives}.",
  "release.citedGone": "لم تصدر نسخة البيانات تلك في هذا الموقع، فلا يمكن عرضها كما كانت.",
  "release.asCited": "عرضه كما استُشهد به",
  "release.asNow": "عرضه كما هو الآن",
};
