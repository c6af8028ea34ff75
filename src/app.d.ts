declare global {
  namespace App {
    interface PageState {
      /** Query of the view, while it has not been navigated to but only shown. */
      query?: string;
    }
  }
}

export {};
