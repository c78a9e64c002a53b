import type { load as english } from "../en/load.ts";
import type { Arabic } from "../forms.ts";

export const load: Arabic<typeof english> = {
  "load.loading": "جارٍ تحميل السجل…",
  "load.loadingFrom": "جارٍ تحميل السجل من {host}…",
  "load.loadingView": "جارٍ تحميل «{view}»…",
  "load.cancel": "إلغاء التحميل",
  "load.failed": "تعذّر عرض السجل",
  "load.crashed": "حدث خلل في هذه الصفحة",
  "load.crashedText": "السجل سليم. أعد تحميل الصفحة؛ فإن تكرّر الخلل فابدأ من العرض الأصلي.",
  "load.reload": "إعادة تحميل الصفحة",
  "load.plainView": "البدء من العرض الأصلي",
  "load.details": "تفاصيل فنية",
  "load.foreignLeave": "العودة إلى سجلّنا",
  "load.ownShown": "المعروض الآن سجلّنا.",
};
