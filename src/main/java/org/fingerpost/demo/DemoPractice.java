package org.fingerpost.demo;

import java.util.List;
import org.fingerpost.tenancy.Role;

/** An invented firm and its people; the first of them is its admin. */
record DemoPractice(String slug, String name, String phone, String zone, List<Someone> people) {
    record Someone(String name, String email, Role role) {}
}
