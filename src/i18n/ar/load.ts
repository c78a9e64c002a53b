import type { load as english } from "../en/load.ts";
import type { Arabic } from "../forms.ts";

export const load: Arabic<typeof english> = {
  "load.loading": "جارٍ تحميل السجل…",
  "load.loadingFrom": "جارٍ تحميل السجل من {host}…",
  "load.loadingView": "جارٍ تحميل «{view}»…",
  "load.cancel": "إلغاء التحميل",
  "load.failed": "تعذّر عرض السجل",
  "load.crashed": "حدث خلل في هذه الصفحة",
  "load.crashedText": "لم يتأثّر السجل. أعد تحميل الصفحة؛ فإن تكرّر الخلل فافتحها من دون تصفية.",
  "load.reload": "إعادة تحميل الصفحة",
  "load.plainView": "فتح الصفحة من دون تصفية",
  "load.details": "تفاصيل فنية",
  "load.foreignLeave": "العودة إلى سجلّنا",
  "load.ownShown": "المعروض الآن سجلّنا.",
};
