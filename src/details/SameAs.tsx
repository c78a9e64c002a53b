import { ExternalLink } from "../ui/ExternalLink.tsx";
import { Code } from "../ui/Words.tsx";

interface Reference {
  readonly name: string;
  readonly form: RegExp;
  readonly page: string;
}

/** References whose pages have addresses of a known form. */
const REFERENCES: ReadonlyMap<string, Reference> = new Map([
  ["geonames", { name: "GeoNames", form: /^\d{1,9}$/, page: "https://www.geonames.org/" }],
  ["wikidata", { name: "Wikidata", form: /^Q\d{1,10}$/, page: "https://www.wikidata.org/wiki/" }],
]);

/** What a place is called elsewhere: a link where the reference is known and the name has its form, else the code as it is. */
export function SameAs({ same }: { readonly same: readonly string[] }) {
  return (
    <ul className="details-plain">
      {same.map((identifier) => (
        <li key={identifier}>
          <Identifier identifier={identifier} />
        </li>
      ))}
    </ul>
  );
}

function Identifier({ identifier }: { readonly identifier: string }) {
  const [prefix = "", name = ""] = identifier.split(":");
  const reference = REFERENCES.get(prefix);
  if (!reference?.form.test(name)) return <Code>{identifier}</Code>;
  return (
    <ExternalLink href={`${reference.page}${name}`}>
      <bdi dir="ltr">
        {reference.name} {name}
      </bdi>
    </ExternalLink>
  );
}
