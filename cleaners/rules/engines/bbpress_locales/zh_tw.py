"""What bbPress prints in Chinese of Taiwan: facts of its translation zh_TW; `table` says how to read them."""

from __future__ import annotations

from .table import Locale

LOCALE = Locale(
    "zh-tw",
    "zh-TW",
    "zh_TW",
    "照片下面 用小字寫著 %s 這幾個字。",
    """
home: 首頁 | 討論
at: %1$s %2$s
ago: %s 前 | 目前 | 有時
units: 年 | 年 | 月 | 月 | 週 | 週 | 天 | 天 | 小時 | 小時 | 分鐘 | 分鐘 | 秒 | 秒
topics: %s 個主題
replies: %s 則回覆
voices: %s 個參與人
hidden: （+ %d 隱藏）
viewing-reply-threads: 正在檢視 %1$s 則發表的回覆
viewing-posts: 正在檢視 %1$s 篇文章
viewing-posts-range: 正在檢視 %1$s 篇文章 - %2$s 至 %3$s （共計 %4$s 篇）
viewing-replies: 正在檢視 %1$s 則回覆
viewing-replies-range: 正在檢視 %1$s 則回覆 - %2$s 至 %3$s （共計 %4$s 則)
viewing-topics: 正在檢視 %1$s 個主題
viewing-topics-range: 正在檢視 %1$s 個主題 - %2$s 至 %3$s （共計 %4$s 個）
viewing-results: 正在檢視 %1$s 筆結果
viewing-results-range: 正在檢視 %1$s 筆結果 - %2$s 至 %3$s （共計 %4$s 筆）
topic-contains: 該主題包含 %1$s，有 %2$s，並且由 %3$s 於 %4$s 最後更新。
topic-contains-short: 該主題包含 %1$s 與 %2$s 。
topic-no-replies: 該主題沒有回覆。
topic-status: 該主題已被標記為垃圾。 | 該主題已在回收桶中。
forum-empty: 該討論為空白。
forum-category-contains: 該分類包含 %1$s 與 %2$s，並且由 %3$s 於 %4$s 最後更新。
forum-contains: 該討論包含 %1$s 與 %2$s，並且由 %3$s 於 %4$s 更新。
forum-category-contains-topics: 該分類包含 %1$s ，並且由 %2$s 於 %3$s 最後更新。
forum-contains-topics: 該討論包含 %1$s，並且由 %2$s 於 %3$s 更新。
forum-category-contains-short: 該分類包含 %1$s 與 %2$s。
forum-contains-short: 該討論包含 %1$s 與 %2$s。
forum-category-contains-count: 該分類包含 %1$s 。
forum-contains-count: 該討論包含 %1$s 。
no-topics: 沒有主題 | 沒有回覆
nothing-found: 天啊，真糟糕！沒有發現任何討論！ | 糟糕！沒有找到主題！ | 糟糕！沒有找到回覆！ | 糟糕！沒有找到相關搜尋結果！
closed: 主題「%s」 已關閉，不允許發佈新回覆。
closed-forum: 「%s」討論已關閉，無法發表主題與回覆。
closed-to-content: 「%s」已關閉討論，無法發表主題與回覆。
closed-for-others: 該主題已被標記為關閉新回覆，不過您的發佈權限仍然允許您進行回覆。 | 該討論已被標記為關閉，不過您的權限仍然允許您發表文章。
  | 該討論關閉了新的內容，但您的帳號仍然允許您這樣做。
may-not: 抱歉，回覆主題必需先登入。 | 您需要先登入才可以建立新主題。 | 您需要先登入才可以建立新主題。 | 您不能回覆該主題。 | 您不能建立新主題。
  | 您無法新增討論。 | 您無法編輯該回覆。 | 您無法編輯該主題。 | 您沒有權限檢視該討論。 | 您已經登入。
password-notice: 保護
reply-to: 回覆至：%s | 回覆至：
create-in: 在 “%s” 中建立新主題
create-forum-in: 在 “%s” 新增討論
editing: 目前正在編輯 “%s”
create: 建立新主題 | 新增討論
maximum-length: 主題標題（最多： %d 個字元）： | 討論名稱（最多： %d 個字元）：
anonymous-form: 作者資訊 | 您的資訊： | 名稱（必填）： | 電子郵箱（不會發佈）（必填）： | 網站：
post-form: 標籤： | 主題標籤： | 主題類型： | 主題狀態： | 討論： | 主題： | 討論： | 主題： | 討論類型： | 狀態： | 能見度： | 上層討論： | 送出
  | （未有討論） | （無上層） | — 無上層 — | 當有回覆時，透過電子郵件通知我 | 當有回覆時，透過電子郵件通知作者 | 保留該編輯紀錄： | 可選的編輯理由：
  | 您的帳號對於輸入 HTML 代碼沒有限制。
allowed-tags: 您可以使用這些 HTML 標籤與屬性：
login-form: 使用者名稱 | 密碼 | 電子郵箱 | 使用者名稱或電子郵箱 | 讓我保持登入 | 登入 | 登出 | 註冊 | 忘記密碼 | 建立帳號 | 重設我的密碼
  | 您的使用者帳號必須是唯一的，並且以後無法被更改。 | 我們將向您的電子郵箱中發送一封安全密碼電子郵件並驗證您的帳號。
search-form: 搜尋： | 搜尋
toggles: 我的最愛 | 解除我的最愛 | 已加入我的最愛 | 訂閱 | 取消訂閱
modified-reply-reason: 該回覆由 %2$s 於 %1$s 修改。原因： %3$s
modified-topic-reason: 該主題由 %2$s 於 %1$s 修改。原因：%3$s
modified-reply: 該回覆由 %2$s 於 %1$s 修改。
modified-topic: 該主題由 %2$s 於 %1$s 修改。
role: 管理員 | 版主 | 參與者 | 觀眾 | 封鎖 | 訪客 | 處於非活動狀態 | 使用者 | 管理 | 匿名
tagged: 標籤：
in-reply-to: 回覆至： | 回覆至：
in-forum: 在討論 | 在討論群組
last-updated: 最後更新於 %s
table-head: 作者 | 文章 | 回覆 | 作者 | 主題 | 主題 | 討論 | 參與人 | 最近更新 | 搜尋結果
title-prefix: 私密：%s | 垃圾：%s | 回收桶：%s | 討論：%s | 主題：%s | 檢視：%s | 主題標籤：%s | 討論編輯： %s | 主題編輯： %s | 編輯回覆： %s
  | 主題標籤編輯： %s
search-title: 搜尋結果「%s」
started-by: 發起由： %1$s
in: 在： %2$s
widget-title: 使用者註冊 | 主題標籤 | 清空主題標籤 | 隱藏主題 | 隱藏回覆
extras: 這裡是我們主題的統計與熱門主題。 | 這是目前在我們討論上受歡迎的蒐集標籤。
""",
)
