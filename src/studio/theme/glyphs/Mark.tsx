/** The product's mark: a cabinet, a link, and the port where they meet, in the colour of action. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 24 24" aria-hidden="true">
      <rect x="3" y="2" width="7" height="20" rx="1.6" fill="currentColor" />
      <path d="M10 5h3.2a5 5 0 0 1 0 10H10" fill="none" stroke="currentColor" strokeWidth="2.4" />
      <circle className="mark-port" cx="18.2" cy="10" r="2.7" />
      <path className="mark-trays" d="M5 6.5h3M5 10h3M5 13.5h3M5 17h3" strokeWidth="1.3" />
    </svg>
  );
}
