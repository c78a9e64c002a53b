import { memo, type ReactNode, useId } from "react";
import { asFields, type Fields } from "../model/fields.ts";
import { asText, listAt, type Path } from "../model/raw.ts";
import { useI18n } from "../ui/i18n.ts";
import { CodeField } from "./CodeField.tsx";
import type { DeskError } from "./checks.ts";
import { useDeskOf, useTools } from "./context.ts";
import { edited, goingTo, removed, rootOf } from "./deskState.ts";
import { EvidenceField } from "./EvidenceField.tsx";
import { applies, type Field } from "./fields.ts";
import { fieldName } from "./names.ts";
import { OffersView } from "./OffersView.tsx";
import { AliasesField, LonLatField, PlainField, StringsField, WordsField } from "./PlainFields.tsx";
import { RefField, RefsField } from "./RefField.tsx";
import { type FieldProps, useValue } from "./useField.ts";
import { fieldsAt, isWithin, pathKey } from "./value.ts";
import { Warnings } from "./Warnings.tsx";

/** The fields of a record that apply, one below another. */
export function FieldsView({
  fields,
  path,
  either,
}: {
  readonly fields: readonly Field[];
  readonly path: Path;
  readonly either?: readonly string[];
}) {
  const { record } = useTools();
  const values = useDeskOf(({ desk }) => fieldsAt(rootOf(desk.now), path));
  const chosen = either?.find((key) => Object.hasOwn(values, key)) ?? either?.[0];
  const isSited = (measure: unknown): boolean => record.codes.sited.has(asText(measure));
  const shown = fields.filter(({ key }) => {
    if (either?.includes(key)) return key === chosen;
    return Object.hasOwn(values, key) || applies(key, { ...values, ...(isGrounded(fields) ? { basis: values["basis"] } : {}) }, isSited);
  });
  return (
    <>
      {either && <Either keys={either} chosen={chosen} path={path} values={values} />}
      {shown.map((field) => (
        <FieldView key={field.key} field={field} path={[...path, field.key]} />
      ))}
    </>
  );
}

const isGrounded = (fields: readonly Field[]): boolean => fields.some(({ key }) => key === "basis");

/** Which of two kinds of thing is meant; the other's value goes. */
function Either({
  keys,
  chosen,
  path,
  values,
}: {
  readonly keys: readonly string[];
  readonly chosen: string | undefined;
  readonly path: Path;
  readonly values: Fields;
}) {
  const i18n = useI18n();
  const { update } = useTools();
  return (
    <div className="desk-chips" role="group" aria-label={i18n.t("desk.choose")}>
      {keys.map((key) => (
        <button
          key={key}
          type="button"
          aria-pressed={key === chosen}
          onClick={() =>
            update((now) => {
              const others = Object.fromEntries(Object.entries(values).filter(([name]) => !keys.includes(name)));
              return edited(now, path, { ...others, [key]: key === "who" ? {} : "" });
            })
          }
        >
          {fieldName(key, i18n)}
        </button>
      ))}
    </div>
  );
}

/** One field: its label, its control, and what the checks find wrong in it. */
const FieldView = memo(function FieldView({ field, path }: OneField) {
  const i18n = useI18n();
  const id = useId();
  const label = fieldName(field.key, i18n);
  const props = { path, label, id };
  switch (field.kind) {
    case "one":
      return <OneView {...props} field={field} />;
    case "many":
      return <ManyView {...props} field={field} />;
    case "words":
      return <Row {...props} field={field} control={<WordsField {...props} field={field} />} isGroup />;
    case "code":
    case "choice":
      return <Row {...props} field={field} control={<CodeField {...props} field={field} />} />;
    case "ref":
      return <Row {...props} field={field} control={<RefField {...props} field={field} />} isGroup />;
    case "refs":
      return <Row {...props} field={field} control={<RefsField {...props} field={field} />} isGroup />;
    case "evidence":
      return <Row {...props} field={field} control={<EvidenceField {...props} field={field} />} isGroup />;
    case "aliases":
      return <Row {...props} field={field} control={<AliasesField {...props} field={field} />} isGroup />;
    case "lonLat":
      return <Row {...props} field={field} control={<LonLatField {...props} field={field} />} isGroup />;
    case "strings":
      return <Row {...props} field={field} control={<StringsField {...props} field={field} />} />;
    default:
      return <Row {...props} field={field} control={<PlainField {...props} field={field} />} />;
  }
}, isSameField);

interface OneField {
  readonly field: Field;
  readonly path: Path;
}

/** A field stays as it is drawn until what it reads changes. */
function isSameField(before: OneField, now: OneField): boolean {
  return before.field === now.field && pathKey(before.path) === pathKey(now.path);
}

interface RowProps extends FieldProps {
  readonly control: ReactNode;
  /** True for a control of several parts, which the label names as a group. */
  readonly isGroup?: boolean;
}

function Row({ field, path, label, id, control, isGroup = false }: RowProps) {
  return (
    <div className="desk-field" data-field={pathKey(path)} {...(isGroup ? { role: "group", "aria-labelledby": `${id}-label` } : {})}>
      {isGroup ? (
        <span id={`${id}-label`} className="desk-label">
          {label}
          {field.required && <Required />}
        </span>
      ) : (
        <label htmlFor={id} className="desk-label">
          {label}
          {field.required && <Required />}
        </label>
      )}
      <div className="desk-control">
        {control}
        <Errors path={path} />
      </div>
    </div>
  );
}

const Required = () => <span aria-hidden="true"> *</span>;

/** What is wrong at a field itself, or inside of a value that has no fields of its own. */
export function Errors({ path, deep = true }: { readonly path: Path; readonly deep?: boolean }) {
  const own = useDeskOf(({ errors }) =>
    errors.filter((error) => (deep ? isWithin(error.path, path) : pathKey(error.path) === pathKey(path))),
  );
  return (
    <>
      {own.length > 0 && (
        <ul className="desk-errors">
          {own.map((error) => (
            <li key={`${pathKey(error.path)} ${error.message}`}>
              <ErrorWords error={error} />
            </li>
          ))}
        </ul>
      )}
      <Warnings path={path} deep={deep} />
    </>
  );
}

/** An error in the page's language; one of no kind that an editor meets often as the record's checks have it. */
export function ErrorWords({ error }: { readonly error: DeskError }) {
  const i18n = useI18n();
  if (error.kind !== "other") return <>{i18n.t(`desk.error.${error.kind}`)}</>;
  return (
    <>
      {i18n.lang === "ar" && `${i18n.t("desk.checkLanguage")} `}
      <span lang="en" dir="ltr">
        {error.message}. {error.remedy}.
      </span>
    </>
  );
}

function OneView({ field, path, label }: FieldProps<Extract<Field, { kind: "one" }>>) {
  const { t } = useI18n();
  const { update } = useTools();
  const value = useValue(path);
  const isOpen = typeof value === "object" && value !== null;
  // The dates of a thing are three readings, each of them left out until it is there.
  const isDates = field.fields.some(({ key }) => key === "stated");
  if (!isOpen && !isDates)
    return (
      <div className="desk-field" data-field={pathKey(path)}>
        <span className="desk-label">{label}</span>
        <div className="desk-control">
          <button type="button" className="desk-small" onClick={() => update((now) => goingTo(edited(now, path, startOf(field)), path))}>
            {t("desk.add", { field: label })}
          </button>
          {field.nullable && (
            <button
              type="button"
              className="desk-small"
              aria-pressed={value === null}
              onClick={() => update((now) => edited(now, path, null))}
            >
              {t("desk.none")}
            </button>
          )}
          <Errors path={path} />
        </div>
      </div>
    );
  return (
    <fieldset className="desk-group" data-field={pathKey(path)}>
      <legend>
        {label}{" "}
        {!isDates && (
          <button
            type="button"
            className="desk-small"
            onClick={() => update((now) => goingTo(edited(now, path, field.nullable ? null : undefined), path))}
          >
            {t("desk.remove")}
            <span className="sr-only"> {label}</span>
          </button>
        )}
      </legend>
      {isDates && !hasReadings(value) && <NoReading path={path} label={label} isSaid={isOpen} />}
      <Errors path={path} deep={false} />
      {isDates && <OffersView path={path} label={label} />}
      <FieldsView fields={field.fields} path={path} {...(field.either ? { either: field.either } : {})} />
    </fieldset>
  );
}

/** That the text gives no date is an answer, too. */
function NoReading({ path, label, isSaid }: { readonly path: Path; readonly label: string; readonly isSaid: boolean }) {
  const { t } = useI18n();
  const { update } = useTools();
  return (
    <button
      type="button"
      className="desk-small"
      aria-pressed={isSaid}
      onClick={() => update((now) => edited(now, path, isSaid ? undefined : {}))}
    >
      {t("desk.none")}
      <span className="sr-only"> · {label}</span>
    </button>
  );
}

const hasReadings = (dates: unknown): boolean => Object.keys(asFields(dates)).length > 0;

const startOf = ({ fields }: { readonly fields: readonly Field[] }): Fields => (isGrounded(fields) ? { basis: "stated" } : {});

function ManyView({ field, path, label }: FieldProps<Extract<Field, { kind: "many" }>>) {
  const { t, number } = useI18n();
  const { update } = useTools();
  const items = listAt(useValue(path), []);
  return (
    <fieldset className="desk-group" data-field={pathKey(path)}>
      <legend>
        {label}
        {field.required && <Required />}
      </legend>
      <Errors path={path} deep={false} />
      {items.map((item, at) => (
        <div key={at} className="desk-item" data-field={pathKey([...path, at])} role="group" aria-label={`${label} ${number(at + 1)}`}>
          <FieldsView fields={field.fields} path={[...path, at]} {...(field.either ? { either: field.either } : {})} />
          <Errors path={[...path, at]} deep={false} />
          <button type="button" className="desk-small" onClick={() => update((now) => goingTo(removed(now, [...path, at]), path))}>
            {t("desk.remove")}
            <span className="sr-only">
              {" "}
              {label} {number(at + 1)} {asText(asFields(item)["id"])}
            </span>
          </button>
        </div>
      ))}
      <button
        type="button"
        className="desk-small"
        onClick={() => update((now) => goingTo(edited(now, path, [...items, startOf(field)]), [...path, items.length]))}
      >
        {t("desk.add", { field: label })}
      </button>
      <OffersView path={path} label={label} />
    </fieldset>
  );
}
