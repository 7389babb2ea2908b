"""What bbPress prints in English; `table` says how to read it.

The English rules hold on pages of any language: a plugin without a translation prints English, and the counter of reply threads was
looked up in a misspelt text domain from 2.4 to 2.5.14, so that no translation could reach it.
"""

from __future__ import annotations

from .table import Locale

LOCALE = Locale(
    "en",
    "en",
    "en_US",
    "My saved page says %s and I wonder why.",
    """
home: Home | Forum
at: %1$s at %2$s
ago: %s ago | right now | sometime
units: year | years | month | months | week | weeks | day | days | hour | hours | minute | minutes | second | seconds
topics: %s topic || %s topics
replies: %s reply || %s replies
voices: %s voice || %s voices
hidden: (+ %d hidden) || (+%d hidden)
viewing-reply-threads: Viewing %1$s reply thread || Viewing %1$s reply threads
viewing-posts: Viewing %1$s post || Viewing %1$s posts
viewing-posts-range: Viewing %1$s posts - %2$s through %3$s (of %4$s total)
viewing-post-of: Viewing %2$s post (of %4$s total)
viewing-post-single: Viewing post %1$s (of %2$s total)
viewing-reply-single: Viewing reply %1$s (of %2$s total)
viewing-replies: Viewing %1$s reply || Viewing %1$s replies
viewing-replies-range: Viewing %1$s replies - %2$s through %3$s (of %4$s total)
viewing-reply-of: Viewing %2$s replies (of %4$s total)
viewing-topics: Viewing %1$s topic || Viewing %1$s topics
viewing-topics-range: Viewing %1$s topics - %2$s through %3$s (of %4$s total)
viewing-topic-of: Viewing topic %2$s (of %4$s total)
viewing-results: Viewing %1$s result || Viewing %1$s results
viewing-results-range: Viewing %1$s results - %2$s through %3$s (of %4$s total)
viewing-result-of: Viewing %2$s results (of %4$s total)
topic-description: This topic has %1$s, %2$s, and was last updated %3$s by %4$s.
topic-description-short: This topic has %1$s and %2$s.
topic-contains-voices: This topic has %1$s, contains %2$s, and was last updated by %3$s %4$s.
topic-contains-voices-short: This topic has %1$s, contains %2$s.
topic-empty: This topic is empty.
topic-editing: %1$s is currently editing this topic.
forum-description: This category has %1$s, %2$s, and was last updated %3$s by %4$s. | This forum has %1$s, %2$s, and was last updated %3$s by %4$s.
forum-description-topics: This category has %1$s, and was last updated %2$s by %3$s. | This forum has %1$s, and was last updated %2$s by %3$s.
forum-description-short: This category has %1$s and %2$s. | This forum has %1$s and %2$s.
forum-description-count: This category has %1$s. | This forum has %1$s.
topic-contains: This topic contains %1$s, has %2$s, and was last updated by %3$s %4$s.
topic-contains-short: This topic contains %1$s and has %2$s.
topic-no-replies: This topic has no replies.
topic-status: This topic is marked as spam. | This topic is in the trash. | This topic is pending moderation.
forum-empty: This forum is empty.
forum-category-contains: This category contains %1$s and %2$s, and was last updated by %3$s %4$s.
forum-contains: This forum contains %1$s and %2$s, and was last updated by %3$s %4$s.
forum-category-contains-topics: This category contains %1$s, and was last updated by %2$s %3$s.
forum-contains-topics: This forum contains %1$s, and was last updated by %2$s %3$s.
forum-category-contains-short: This category contains %1$s and %2$s.
forum-contains-short: This forum contains %1$s and %2$s.
forum-category-contains-count: This category contains %1$s.
forum-contains-count: This forum contains %1$s.
no-topics: No Topics | No Replies
nothing-found: Oh bother! No forums were found here! | Oh bother! No topics were found here! | Oh bother! No replies were found here!
  | Oh bother! No search results were found here! | Oh, bother! No forums were found here. | Oh, bother! No topics were found here.
  | Oh, bother! No replies were found here. | Oh, bother! No search results were found here.
closed: The topic ‘%s’ is closed to new replies.
closed-forum: The forum ‘%s’ is closed to new topics and replies.
closed-to-content: The forum ‘%s’ is closed to new content.
closed-for-others: This topic is marked as closed to new replies, however your posting capabilities still allow you to do so.
  | This forum is marked as closed to new topics, however your posting capabilities still allow you to do so.
  | This forum is closed to new content, however your account still allows you to do so.
  | This topic is marked as closed to new replies, however your posting capabilities still allow you to reply.
  | This forum is marked as closed to new topics, however your posting capabilities still allow you to create a topic.
  | This forum is closed to new content, however your posting capabilities still allow you to post.
may-not: You must be logged in to reply to this topic. | You must be logged in to create new topics. | You must be logged in to create new forums.
  | You cannot reply to this topic. | You cannot create new topics. | You cannot create new forums. | You cannot edit this reply.
  | You cannot edit this topic. | You do not have permission to view this forum. | You are already logged in. | You cannot create new topics at this time.
  | You cannot create new forums at this time.
password-notice: Protected | This content is password protected. To view it please enter your password below:
reply-to-number: Reply #%1$s in %2$s
reply-to: Reply To: %s | Reply To:
create-in: Create New Topic in “%s”
create-forum-in: Create New Forum in “%s”
editing: Now Editing “%s”
create: Create New Topic | Create New Forum
maximum-length: Topic Title (Maximum Length: %d): | Forum Name (Maximum Length: %d):
anonymous-form: Author Information | Your information: | Name (required): | Mail (will not be published) (required): | Website:
post-form: Tags: | Topic Tags: | Topic Type: | Topic Status: | Forum: | Topic: | Forum: | Topic: | Forum Type: | Status: | Visibility: | Parent Forum:
  | Submit | (No Forum) | (No Parent) | — No parent — | Notify me of follow-up replies via email | Notify the author of follow-up replies via email
  | Keep a log of this edit: | Optional reason for editing: | Your account has the ability to post unrestricted HTML content. | Forum Moderators:
  | Forum Description: | Topic Description: | Reply: | Reply Status: | Revision | Cancel | Cancel Submit | - No forum -
allowed-tags: You may use these HTML tags and attributes:
login-form: Username | Password | Email | Username or Email | Keep me signed in | Log In | Log Out | Register | Lost Password | Create an Account
  | Reset My Password | Your username must be unique, and cannot be changed later.
  | We use your email address to email you a secure password and verify your account. | Remember Me | Register Lost Password | Reset my password
search-form: Search for: | Search | Search for: Search | Search replies: | Search topics: | Search forums:
toggles: Favorite || Favourite | Unfavorite || Unfavourite | Favorited || Favourited | Subscribe | Unsubscribe
modified-reply-reason: This reply was modified %1$s by %2$s. Reason: %3$s
modified-topic-reason: This topic was modified %1$s by %2$s. Reason: %3$s
modified-reply: This reply was modified %1$s by %2$s.
modified-topic: This topic was modified %1$s by %2$s.
role: Keymaster | Moderator | Participant | Spectator | Blocked | Guest | Inactive | Member | Admin | Anonymous | Key Master
tagged: Tagged:
in-reply-to: In reply to: | in reply to:
in-forum: in forum | in group forum
last-updated: Last updated %s
table-head: Author | Posts | Replies | Creator | Topic | Topics | Forum | Voices | Freshness | Search Results | Forums | Last Post | Remove
title-prefix: Private: %s | Spammed: %s | Trashed: %s | Forum: %s | Topic: %s | View: %s | Topic Tag: %s | Forum Edit: %s | Topic Edit: %s | Reply Edit: %s
  | Topic Tag Edit: %s | Pending: %s | Hidden: %s
search-title: Search Results for '%s'
started-by: Started by: %1$s
in: in: %2$s
widget-author: by %1$s
profile-menu: Profile | Topics Started | Replies Created | Engagements | Favorites | Subscriptions | Edit | Forum Topics Started | Forum Replies Created
  | Topics Engaged In | Favorite Forum Topics | Subscribed Forums | Subscribed Topics
widget-title: Registered Users | Topic Tags | Empty Topic Tags | Hidden Topics | Hidden Replies | Recent Topics | Recent Replies | Forum Statistics
  | Search Forums | Newest Topics | Popular Topics | Topics With Recent Replies | Topics with no replies | Most popular topics
extras: Here are the statistics and popular topics of our forums. | This is a collection of tags that are currently popular on our forums.
""",
)
