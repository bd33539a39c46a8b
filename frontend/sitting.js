// Asks the server how long the session goes on, warns before it ends, and leads to signing in once it is over. What was
// typed stays in this tab (keep.js) and is put back afterwards. Asking alone doesn't keep a session: only what a person
// does on the page counts as use.
const EVERY_SECONDS = 30;
const WHILE_WARNING_SECONDS = 3;

class Sitting extends HTMLElement {
  connectedCallback() {
    this.idle = this.querySelector("[role=alertdialog]");
    this.longest = this.querySelector("[role=status] > *");
    this.did = () => (this.used = true);
    for (const event of ["pointerdown", "keydown", "input"]) {
      window.addEventListener(event, this.did, { capture: true, passive: true });
    }
    this.querySelector("button").onclick = () => this.ask(true);
    this.ask(false);
  }

  disconnectedCallback() {
    clearTimeout(this.next);
    for (const event of ["pointerdown", "keydown", "input"]) {
      window.removeEventListener(event, this.did, { capture: true });
    }
  }

  async ask(used) {
    clearTimeout(this.next);
    this.used = false;
    let left = null;
    try {
      const answer = await fetch(used ? "/session?used=true" : "/session");
      if (answer.status === 401) {
        location.href = "/expired";
        return;
      }
      left = answer.ok ? await answer.json() : null;
    } catch {
      // no connection: asked again below
    }
    const seconds = left === null ? EVERY_SECONDS : this.warn(left);
    this.next = setTimeout(() => this.ask(this.used), seconds * 1000);
  }

  // Answers with when to ask again, in seconds.
  warn(left) {
    const warning = Number(this.getAttribute("warning"));
    const ends = left.longest <= warning;
    const alone = !ends && left.idle <= warning;
    this.longest.hidden = !ends;
    this.showIdle(alone);
    const untilWarning = Math.min(left.idle, left.longest) - warning;
    return ends || alone ? WHILE_WARNING_SECONDS : Math.min(EVERY_SECONDS, untilWarning + 1);
  }

  showIdle(shown) {
    if (shown && this.idle.hidden) {
      this.before = document.activeElement;
      this.idle.hidden = false;
      this.querySelector("button").focus();
    } else if (!shown && !this.idle.hidden) {
      const within = this.idle.contains(document.activeElement);
      this.idle.hidden = true;
      if (within) {
        this.before?.focus();
      }
    }
  }
}

customElements.define("fp-sitting", Sitting);
