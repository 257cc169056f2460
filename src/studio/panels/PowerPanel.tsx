/** The Power & cooling lens at the left. */
export function PowerPanel() {
  return <div className="power-panel" />;
}
