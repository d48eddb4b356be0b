import { Component, type ComponentChild, type ComponentType, createElement } from 'preact';

/** A view that is drawn again only when one of its properties is another: for rows of long lists. */
export function onlyOnChange<P extends object>(View: (props: P) => ComponentChild): ComponentType<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      const before: Record<string, unknown> = { ...this.props };
      const after: Record<string, unknown> = { ...next };
      return Object.keys({ ...before, ...after }).some((name) => before[name] !== after[name]);
    }

    override render(): ComponentChild {
      return createElement(View, this.props);
    }
  };
}
