import { z } from "zod";

/**
 * What LINE would refuse in these message objects, one line a fault ("messages[0].text: …"); none when it would take them all.
 * The limits are LINE's documented ones, most of which its OpenAPI description leaves out. Kinds we never send pass unchecked.
 */
export function validateLineMessages(messages: unknown): string[] {
  const checked = Messages.safeParse(messages);
  if (checked.success) return [];
  return checked.error.issues.map(({ path, message }) => `${["messages", ...path].reduce(joinPath, "")}: ${message}`);
}

const joinPath = (path: string, key: PropertyKey) => {
  if (typeof key === "number") return `${path}[${key}]`;
  return path === "" ? String(key) : `${path}.${String(key)}`;
};

const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });
const graphemes = (limit: number) =>
  z
    .string()
    .refine((text) => text.trim() !== "", "may not be empty")
    .refine((text) => [...segmenter.segment(text)].length <= limit, `must be at most ${limit} grapheme clusters`);
const units = (limit: number) =>
  z
    .string()
    .max(limit)
    .refine((text) => text.trim() !== "", "may not be empty");

const Label = graphemes(20);
const Data = units(300);
const Postback = z.strictObject({
  type: z.literal("postback"),
  label: Label,
  data: Data,
  displayText: graphemes(300).optional(),
  inputOption: z.enum(["closeRichMenu", "openRichMenu", "openKeyboard", "openVoice"]).optional(),
  fillInText: graphemes(300).optional(),
});
const MessageAction = z.strictObject({ type: z.literal("message"), label: Label, text: graphemes(300) });
const Uri = z.strictObject({
  type: z.literal("uri"),
  label: Label,
  uri: units(1000).regex(/^(https?|line|tel):/, "must be http, https, line or tel"),
  altUri: z.strictObject({ desktop: units(1000) }).optional(),
});
const Clipboard = z.strictObject({ type: z.literal("clipboard"), label: Label, clipboardText: units(1000) });

const formats = { date: /^\d{4}-\d\d-\d\d$/, time: /^\d\d:\d\d$/, datetime: /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d$/ };
const DatetimePicker = z
  .strictObject({
    type: z.literal("datetimepicker"),
    label: Label,
    data: Data,
    mode: z.enum(["date", "time", "datetime"]),
    initial: z.string().optional(),
    min: z.string().optional(),
    max: z.string().optional(),
  })
  .refine(
    ({ mode, initial, min, max }) => [initial, min, max].every((at) => at === undefined || isMoment(mode, at)),
    "not a moment in the mode's format",
  )
  .refine(({ min = "", max = "~" }) => max > min, "max must be after min")
  .refine(
    ({ initial, min = "", max = "~" }) => initial === undefined || (initial >= min && initial <= max),
    "initial must be between min and max",
  );

function isMoment(mode: keyof typeof formats, value: string) {
  if (!formats[mode].test(value)) return false;
  return mode === "time" || (value >= "1900-01-01" && value < "2101" && !Number.isNaN(Date.parse(value)));
}

const action = [Postback, MessageAction, Uri, Clipboard, DatetimePicker] as const;
const Action = z.discriminatedUnion("type", action);
const onlyInQuickReplies = (["camera", "cameraRoll", "location"] as const).map((type) =>
  z.strictObject({ type: z.literal(type), label: Label }),
);

const QuickReply = z.strictObject({
  items: z
    .array(
      z.strictObject({
        type: z.literal("action"),
        imageUrl: z
          .url({ protocol: /^https$/ })
          .max(2000)
          .optional(),
        action: z.discriminatedUnion("type", [...action, ...onlyInQuickReplies]),
      }),
    )
    .min(1)
    .max(13),
});

const Buttons = z
  .strictObject({
    type: z.literal("buttons"),
    title: graphemes(40).optional(),
    thumbnailImageUrl: z
      .url({ protocol: /^https$/ })
      .max(1000)
      .optional(),
    text: graphemes(160),
    defaultAction: Action.optional(),
    actions: z.array(Action).min(1).max(4),
  })
  .refine(
    ({ title, thumbnailImageUrl, text }) =>
      (title ?? thumbnailImageUrl) === undefined || graphemes(60).safeParse(text).success,
    { path: ["text"], error: "must be at most 60 grapheme clusters beside a title or an image" },
  );
const Confirm = z.strictObject({
  type: z.literal("confirm"),
  text: graphemes(240),
  actions: z.array(Action).length(2),
});

const shared = { quickReply: QuickReply.optional(), sender: z.looseObject({}).optional() };
const Text = z.strictObject({
  type: z.literal("text"),
  text: units(5000),
  emojis: z.array(z.unknown()).optional(),
  quoteToken: z.string().optional(),
  ...shared,
});
const Template = z.strictObject({
  type: z.literal("template"),
  // The reference says 1500, older documents and clients 400: what keeps to 400 is right in both.
  altText: units(400),
  template: z.discriminatedUnion("type", [Buttons, Confirm]),
  ...shared,
});
const others = (
  ["textV2", "sticker", "image", "video", "audio", "location", "imagemap", "flex", "coupon"] as const
).map((type) => z.looseObject({ type: z.literal(type), ...shared }));

const Messages = z
  .array(z.discriminatedUnion("type", [Text, Template, ...others]))
  .min(1)
  .max(5);
