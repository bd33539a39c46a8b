package org.fingerpost.user.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import org.fingerpost.platform.Texts;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.ViewTest;
import org.fingerpost.user.Member;
import org.junit.jupiter.api.Test;

class PeopleViewsTest extends ViewTest {
    @Test
    void everyoneSeesWhatEachRoleMayDo() {
        signIn(practices.colleague(practice, Role.STAFF));
        open("people");
        assertThat(page()).contains(Texts.text("people.permission.SUBMIT_RESCHEDULES"), Texts.text("role.ATTORNEY"));
        assertThat(page()).doesNotContain("DELIVER_ALERTS");
    }

    @Test
    @SuppressWarnings("unchecked")
    void whoLeavesHandsOverToAColleagueWhoIsChosen() {
        var sam = practices.colleague(practice, Role.ATTORNEY);
        practice.matterOf(sam, practice.actor());
        open("people/" + sam.member().value());
        assertThat(page()).contains("1 matter");
        press("people.leave.do");
        assertThat(problem()).contains(Texts.text("member.successor.missing"));
        ComboBox<Member> successor = $(ComboBox.class).first();
        successor.setValue(members.get(practice.actor(), practice.actor().member()));
        press("people.leave.do");
        assertThat(members.get(practice.actor(), sam.member()).active()).isFalse();
        press("people.return.do");
        assertThat(members.get(practice.actor(), sam.member()).active()).isTrue();
    }
}
