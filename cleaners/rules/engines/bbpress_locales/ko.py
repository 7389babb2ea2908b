"""What bbPress prints in Korean: facts of its translation ko_KR; `table` says how to read them."""

from __future__ import annotations

from .table import Locale

LOCALE = Locale(
    "ko",
    "ko",
    "ko_KR",
    "사진 아래에 %s 라고 작게 적혀 있었다.",
    """
home: 홈 | 게시판
at: %1$s %2$s
ago: %s 전에 | 방금 전 | 어느정도의 시간
units: 년 | 년 | 월 | 월 | 주 | 주 | 일 | 일 | 시간 | 시간 | 분 | 분 | 초 | 초
topics: %s개 게시글
replies: %s개 답변
voices: %s명 참여
hidden: (+ %d개 숨겨진 게시글)
viewing-reply-threads: %1$s 답변 글타래를 보이고 있습니다
viewing-posts: %1$s개의 포스트뷰
viewing-posts-range: %1$s 글 보임 - %2$s 에서 %3$s 까지 (총 %4$s 중에서)
viewing-replies: %1$s 답변 보임
viewing-replies-range: %1$s 답변 보임 - %2$s 에서 %3$s까지 (총 %4$s중에서)
viewing-topics: %1$s개의 게시글뷰
viewing-topics-range: %1$s 게시글 보임 - %2$s에서 %3$s까지 (총 %4$s 중에서)
viewing-results: %1$s의 결과를 보고 있습니다
viewing-results-range: %1$s의 결과를 보고 있습니다 - %2$s에서 %3$s까지(총 %4$s 중에서)
topic-contains: 이 게시글은 %1$s과 %2$s가 있으며 마지막으로 %3$s에 의해 %4$s 업데이트 됐습니다.
topic-contains-short: 이 게시글은 %1$s를 포함하며 %2$s가 있습니다.
topic-no-replies: 이 게시글은 답변이 없습니다.
topic-status: 이 게시글은 스팸으로 처리됐습니다. | 이 게시글은 휴지통에 있습니다.
forum-empty: 이 게시판은 아무것도 없습니다.
forum-category-contains: 이 카테고리는 %1$s 와 %2$s가 있으며 마지막으로 %3$s %4$s에 의해 업데이트 됐습니다.
forum-contains: 이 게시판은 %1$s 와 %2$s이 있으며 마지막으로 %3$s에 의해 %4$s 업데이트 됐습니다.
forum-category-contains-topics: 이 카테고리는 %1$s를 포함하며 마지막으로 %2$s에 의해 %3$s 업데이트됐습니다.
forum-contains-topics: 게시판에 %1$s이 있으며 마지막으로 %2$s에 의해 %3$s 업데이트 됐습니다.
forum-category-contains-short: 이 카테고리는 %1$s와 %2$s를 포함합니다.
forum-contains-short: 이 게시판은 %1$s와 %2$s를 포함합니다.
forum-category-contains-count: 이 카테고리는 %1$s를 포함합니다.
forum-contains-count: 이 게시판은 %1$s 가 있습니다.
no-topics: 게시글 없음 | 답변 없음
nothing-found: 오 이런! 여기는 게시판이 전혀 없네! | 오 이런! 여기는 게시글이 전혀 없네! | 오 이런! 여기에 아무 답변이 없네!
  | 오, 이런! 여기서 검색 결과를 찾을 수 없군요!
closed: ‘%s’는 닫혀 있어, 새로운 답변을 달 수 없습니다.
closed-forum: 게시판 ‘%s’가 새 게시글과 답변으로 마감했습니다.
closed-to-content: 게시판 ‘%s’ 새로운 콘텐츠로 닫힙니다.
closed-for-others: 이 게시글은 닫혀있지만, 회원님은 이 게시글에 글을 올릴 수 있습니다.
  | 이 게시판은 새게시글으로 인해 닫혔습니다. 하지만 게시 권한은 아직 유효합니다.
  | 이 게시판은 새로운 콘텐츠로 닫혀있습니다. 그러나 귀하의 계정은 아직 그렇게 할 수 있습니다.
may-not: 답변은 로그인 후 가능합니다. | 글쓰기는 로그인 후 가능합니다. | 새로운 게시판을 만들려면 로그인해야 합니다.
  | 이 게시글에 답변을 달 수 없습니다. | 새 게시글을 생성할 수 없습니다. | 새로운 게시판을 생성할 수 없습니다. | 이 답변을 편집할 수 없습니다.
  | 이 게시글을 편집할 수 없습니다. | 이 게시판을 볼 권한이 없습니다. | 이미 로그인되어 있습니다.
password-notice: 보호됨
reply-to: '%s'에 답변달기 | 답변 대상:
create-in: “%s”에 새 게시글 작성하기
create-forum-in: “%s”에 새 게시판 만들기
editing: “%s”를(을) 편집합니다.
create: 게시글 생성 | 새 게시판 생성
maximum-length: 제목 (최대 글자수: %d) | 게시판 이름 (최대 길이: %d):
anonymous-form: 글쓴이 정보 | 글쓴이 정보: | 이름 (필수) | 메일 (필수) | 홈페이지 (있으면 적어주세요)
post-form: 태그 | 태그: | 게시글 분류: | 게시글 상태: | 게시판: | 게시글 : | 게시판: | 게시글: | 게시판 유형 : | 상태: | 가시성: | 부모 게시판:
  | 글 올리기 | (게시판 없음) | (부모 없음) | — 부모 없음 — | 답변 알림메일 받기 | 답변 알림메일 보내기 | 이 편집 기록 유지: | 편집 이유 옵션:
  | 글 작성시 제한 없는 HTML 태그를 사용할 수 있습니다.
allowed-tags: 아래의 HTML 태그와 속성 사용 가능
login-form: 아이디 | 패스워드 | 메일 | 사용자명 또는 이메일 | 회원 등록 유지 | 로그인 | 로그 아웃 | 등록하기 | 비밀번호 분실 | 계정 생성
  | 비밀번호 초기화 | 사용자명은 독특해야하며 나중에 변경할 수 없습니다. | 이메일 주소를 안전한 비밀번호를 보내거나 계정을 검증하기 위해서 사용합니다.
search-form: 검색: | 검색
toggles: 즐겨찾기 | 즐겨찾기 해제 | 즐겨찾기 등록됨 | 구독하기 | 구독 해제
modified-reply-reason: 이 답변은 %2$s에 의해 %1$s 수정됐습니다. 이유: %3$s
modified-topic-reason: 이 게시글은 %2$s에 의해 %1$s 수정됐습니다. 이유: %3$s
modified-reply: 이 답변은 %2$s에 의해 %1$s 수정됐습니다.
modified-topic: 이 게시글은 %2$s에 의해 %1$s 수정됐습니다.
role: 키 매스터 | 조정자 | 참여자 | 관람자 | 차단됨 | 손님 | 비활성 | 회원 | 관리자 | 익명
tagged: 태그:
in-reply-to: 다음 게시글의 답변: | 답변:
in-forum: 게시판 | 그룹 게시판
last-updated: 최근 업데이트 %s
table-head: 글쓴이 | 글 | 답변 | 만든이 | 게시글 | 게시글 | 게시판 | 참여 | 최근 게시글 | 검색 결과
title-prefix: 개인용: %s | 스팸 처리됨: %s | 휴지통: %s | 게시판: %s | 게시글: %s | 보기: %s | 게시글 태그: %s | 게시판 편집: %s | 게시글 편집: %s
  | 답변 편집: %s | 게시글 태그 편집: %s
search-title: '%s'에 대한 검색 결과
in: 게시판: %2$s
widget-title: 등록된 사용자 | 게시글 태그 | 태그 없애기 | 숨겨진 게시글 | 숨겨진 답변
extras: 여기 우리 게시판의 통계와 인기있는 게시글이 있습니다. | 이것은 우리 게시판에서 현재 인기있는 태그 모음입니다.
""",
)
