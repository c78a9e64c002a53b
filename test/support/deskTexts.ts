/** A text of our own, with what marking has to stand: vowel signs, an emoji, Latin letters, digits and joined particles. */
export const PARAGRAPHS = [
  "وزير الداخلية يتابع تأمين الانتخابات البلدية",
  "بنغازي 3 مايو 2025م 🗳",
  "ترأس الوزير عصام أبوزريبة اجتماعًا في المدينة، وَوَجَّهَ بنشر دوريات حول أماكن الاقتراع، وتكثيف نقاط التفتيش (NPC).",
  "وحضر الاجتماع مديرو الإدارات.",
  "اقرأ أيضا: حالة الطقس غدًا",
] as const;
export const TEXT = PARAGRAPHS.join("\r\n\r\n");
