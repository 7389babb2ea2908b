"""What bbPress prints in Japanese: facts of its translation ja; `table` says how to read them."""

from __future__ import annotations

from .table import Locale

LOCALE = Locale(
    "ja",
    "ja",
    "ja",
    "写真の下に %s と 小さく書いてあった。",
    """
home: ホーム | フォーラム
at: %1$s %2$s
ago: %s前 | 今 | 時々
units: 年 | 年 | ヶ月 | ヶ月 | 週 | 週間 | 日 | 日 | 時間 | 時間 | 分 | 分 | 秒 | 秒
topics: %s件のトピック
replies: %s件の返信
voices: %s人の参加者
hidden: (+ 非表示%d件)
viewing-reply-threads: %1$s件の返信スレッドを表示中
viewing-posts: %1$s件の投稿を表示中
viewing-posts-range: %1$s件の投稿を表示中 - %2$s - %3$s件目 (全%4$s件中)
viewing-replies: %1$s件の返信を表示中
viewing-replies-range: %1$s件の返信を表示中 - %2$s - %3$s件目 (全%4$s件中)
viewing-topics: %1$s件のトピックを表示中
viewing-topics-range: %1$s件のトピックを表示中 - %2$s - %3$s件目 (全%4$s件中)
viewing-results: %1$s件の結果を表示中
viewing-results-range: %1$s件の結果を表示中 - %2$s - %3$s件目 (全%4$s件中)
topic-contains: このトピックには%1$sが含まれ、%2$sがいます。%4$sに %3$s さんが最後の更新を行いました。
topic-contains-short: このトピックには%2$sが含まれ、%1$sがいます。
topic-no-replies: このトピックへの返信はありません。
topic-status: トピックをスパムとしてマークしました。 | このトピックはゴミ箱に入れられています。
forum-empty: 空のフォーラムです。
forum-category-contains: このカテゴリーには%1$sと%2$sが含まれ、%4$sに %3$s さんが最後の更新を行いました。
forum-contains: このトピックには%1$sと%2$sが含まれ、%4$sに %3$s さんが最後の更新を行いました。
forum-category-contains-topics: このカテゴリーには%1$sが含まれ、%3$sに %2$s さんが最後の更新を行いました。
forum-contains-topics: このフォーラムには%1$sが含まれ、%3$sに %2$s さんが最後の更新を行いました。
forum-category-contains-short: このカテゴリーには%1$sと%2$sが含まれています。
forum-contains-short: このフォーラムには%1$sと%2$sが含まれています。
forum-category-contains-count: このカテゴリーには%1$sが含まれています。
forum-contains-count: このフォーラムには%1$sが含まれています。
no-topics: トピックがありません | 返信なし
nothing-found: お探しのフォーラムが見つかりませんでした。 | トピックが見つかりませんでした。 | 返信が見つかりません。
  | 検索に一致する結果が見つかりませんでした。
closed: トピック「%s」への新規返信追加は締め切られています。
closed-forum: フォーラム「%s」への新規トピック・返信追加は締め切られています。
closed-to-content: フォーラム「%s」への新規コンテンツ追加は締め切られています。
closed-for-others: このトピックへの新規返信は締め切られていますが、お持ちの投稿権限により引き続き返信が可能です。
  | このフォーラムへの新規トピック追加は締め切られていますが、お持ちの投稿権限により引き続き追加が可能です。
  | このフォーラムへの新規コンテンツ追加は締め切られていますが、お持ちの投稿権限により引き続き追加が可能です。
may-not: このトピックに返信するにはログインが必要です。 | トピックを新規作成するにはログインが必要です。
  | フォーラムを新規作成するにはログインが必要です。 | このトピックには返信できません。 | トピックを新規作成することはできません。
  | フォーラムを新規作成することはできません。 | この返信は編集できません。 | このトピックを編集する権限がありません。
  | このフォーラムを表示する権限がありません。 | すでにログインしています。
password-notice: 保護中
reply-to: 返信先: %s | 返信先:
create-in: 「%s」にトピックを新規作成
create-forum-in: 「%s」にフォーラムを新規作成
editing: 「%s」を編集中
create: トピックを新規作成 | フォーラムを新規作成
maximum-length: トピックタイトル (最大の長さ: %d): | フォーラム名 (最長%d文字):
anonymous-form: 作成者の情報 | あなたの情報: | お名前 (必須) | メール (非公開) (必須): | ウェブサイト:
post-form: タグ: | トピックタグ: | トピックの種類: | トピックの状態: | フォーラム: | トピック: | フォーラム: | トピック: | フォーラムの種類:
  | ステータス: | 公開状態: | 親フォーラム: | 送信 | (フォーラムなし) | (親なし) | — 親なし — | 今後の返信をメールで通知
  | 返信をメールで投稿者に知らせる | この編集のログを保存する: | 編集の理由 (オプション):
  | ご利用中のアカウントからは HTML コンテンツを制限無しで投稿できます。
allowed-tags: 次のHTML タグと属性が使えます:
login-form: ユーザー名 | パスワード | メール | ユーザー名またはメールアドレス | ログイン状態を保持 | ログイン | ログアウト | 登録 | パスワード紛失
  | アカウント作成 | パスワードをリセット | ユーザー名は重複しないものにしてください。後から変更することはできません。
  | メールアドレスは安全なパスワードの送信とアカウントの認証に使用します。
search-form: 検索: | 検索
toggles: お気に入り | お気に入り解除 | お気に入り | 購読 | 購読を解除
modified-reply-reason: この返信は%1$sに %2$s さんが編集しました。理由: %3$s
modified-topic-reason: このトピックは%1$sに %2$s さんが編集しました。理由: %3$s
modified-reply: この返信は%1$sに %2$s さんが編集しました。
modified-topic: このトピックは%2$sが%1$sに変更しました。
role: キーマスター | モデレーター | - | - | ブロックされています | ゲスト | 無効 | メンバー | 管理 | 匿名
tagged: タグ:
in-reply-to: 返信先: | 返信先:
in-forum: フォーラム内 | グループフォーラム内
last-updated: 最終更新日: %s
table-head: 投稿者 | 投稿 | 返信 | 作成者 | トピック | トピック | フォーラム | 参加者 | 経過時間 | 検索結果
title-prefix: 非公開: %s | スパム判定: %s | ゴミ箱: %s | フォーラム: %s | トピック: %s | 表示: %s | トピックタグ: %s | フォーラムを編集: %s
  | トピックを編集: %s | 返信を編集: %s | トピックタグの編集: %s
search-title: 「%s」の検索結果
started-by: トピック作成者: %1$s
in: トピック: %2$s
widget-title: 登録済みユーザー | トピックタグ | 空のトピックタグ | 非表示のトピック | 非表示の返信
extras: フォーラムの統計情報と人気のトピックです。 | フォーラムで現在人気のタグ一覧です。
""",
)
