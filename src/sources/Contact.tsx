import { isContact } from "../model/corrections.ts";
import { useDataset } from "../state/hooks.ts";
import { ExternalLink } from "../ui/ExternalLink.tsx";
import { useI18n } from "../ui/i18n.ts";
import { Code, Parts } from "../ui/Words.tsx";

/** Where to ask for a correction or a reply, or that the publisher has named nothing. */
export function Contact() {
  const { contact } = useDataset();
  const { t, tParts } = useI18n();
  if (contact === null || !isContact(contact)) return <p>{t("corrections.noContact")}</p>;
  return (
    <p>
      <Parts parts={tParts("corrections.contact")} slots={{ contact: <Address contact={contact} /> }} />
    </p>
  );
}

function Address({ contact }: { readonly contact: string }) {
  if (!contact.startsWith("mailto:")) {
    return (
      <ExternalLink href={contact}>
        <Code>{contact}</Code>
      </ExternalLink>
    );
  }
  return (
    <a href={contact}>
      <Code>{contact.slice("mailto:".length)}</Code>
    </a>
  );
}
