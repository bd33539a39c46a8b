// Keeps what is typed into the field inside, in this tab, until the server says that it has kept it. A session that
// ends, or a server that dies, then costs no character: the next time the page is opened they are put back.
const PREFIX = "fp-keep/";

class Keep extends HTMLElement {
  // What was typed since the server last confirmed, oldest first.
  typed = [];

  connectedCallback() {
    this.oninput = (event) => this.remember(event.target.value);
    this.forgetOthers();
  }

  get key() {
    return `${PREFIX}${this.getAttribute("person")}/${this.getAttribute("place")}`;
  }

  remember(value) {
    this.typed.push(value);
    sessionStorage.setItem(this.key, value);
  }

  forget() {
    this.typed = [];
    sessionStorage.removeItem(this.key);
  }

  // The page is open, and this is what the server has. What it lacks is sent on as if it were typed.
  opened(kept) {
    const value = sessionStorage.getItem(this.key);
    if (value === null || value.trim() === kept.trim()) {
      this.forget();
      return;
    }
    this.typed = [value];
    this.firstElementChild.value = value;
    this.firstElementChild.dispatchEvent(new CustomEvent("change", { bubbles: true }));
    this.lastElementChild.hidden = false;
  }

  // Confirmations come in the order of what was sent. One may be late: what was typed after it stays, even where that
  // is the same text again.
  kept(value) {
    this.typed = this.typed.slice(this.typed.indexOf(value) + 1);
    if (this.typed.length === 0) {
      this.forget();
    }
  }

  // Another person has signed in in this tab.
  forgetOthers() {
    const own = `${PREFIX}${this.getAttribute("person")}/`;
    Object.keys(sessionStorage)
      .filter((key) => key.startsWith(PREFIX) && !key.startsWith(own))
      .forEach((key) => sessionStorage.removeItem(key));
  }
}

customElements.define("fp-keep", Keep);
