import type { Attachment } from 'svelte/attachments';

/**
 * Runs once when an element comes into view: what stands there may be exchanged for what answers. While something in it has the
 * focus it waits, since the focus would be lost.
 */
export function whenNear(run: () => void): Attachment<HTMLElement> {
  return (element) => {
    let seen = false;
    const look = () => {
      if (!seen || element.contains(document.activeElement)) return;
      leave();
      run();
    };
    // What only touches the edge of the window does not count.
    const observer = new IntersectionObserver(
      (entries) => {
        seen = entries.some(({ isIntersecting }) => isIntersecting);
        look();
      },
      { rootMargin: '-1px' }
    );
    // The focus has moved on only after this event.
    const later = () => setTimeout(look);
    const leave = () => {
      observer.disconnect();
      element.removeEventListener('focusout', later);
    };
    observer.observe(element);
    element.addEventListener('focusout', later);
    return leave;
  };
}
