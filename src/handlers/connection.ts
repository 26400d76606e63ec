/** How a surface's connection to its platform stands, in words for the IT administrator. */
export interface Connection {
  /** What people call the surface. */
  readonly surface: string;
  /** Whether it is connected, as whom, and what to do where it is not. */
  readonly state: string;
}
