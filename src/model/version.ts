/** The form of the dataset that this code writes, and into which it reads older ones. */
export const SCHEMA = "ballotline/2";
